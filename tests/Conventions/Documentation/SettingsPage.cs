using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MunicipalBenchmark.Conventions.Repository;
using MunicipalBenchmark.Conventions.Types;

namespace MunicipalBenchmark.Conventions.Documentation;

public sealed partial class SettingsPage
{
    private static readonly Assembly Program = ProductAssemblies.All.Single(product => product.Project == "Silo").Assembly;

    private static readonly Type Keys = Program.GetType("MunicipalBenchmark.Silo.Hosting.SettingKeys", throwOnError: true)!;

    private static readonly Dictionary<string, string> Documented = Row().Matches(SourceTree.Read("docs/configuration.md"))
        .ToDictionary(match => match.Groups["key"].Value, match => match.Groups["default"].Value, StringComparer.Ordinal);

    [Fact]
    public void every_setting_of_the_program_is_on_the_page() => Assert.DoesNotContain(ProgramSettings(), key => !Documented.ContainsKey(key));

    [Fact]
    public void the_program_knows_every_setting_on_the_page() => Assert.DoesNotContain(Documented.Keys, key => !IsKnown(key.TrimEnd('…')));

    [Fact]
    public void options_are_on_the_page_with_their_defaults() =>
        Assert.Empty(Options().Where(option => Documented.GetValueOrDefault(option.Key) != option.Default).Select(option => $"{option.Key} = {option.Default}"));

    [Fact]
    public void deployments_set_only_what_is_on_the_page()
    {
        var used = SourceTree.Files.Where(file => file.StartsWith("deploy/", StringComparison.Ordinal)).SelectMany(file => UsedIn(SourceTree.Read(file))).Distinct().ToArray();

        Assert.Contains("Data:Directory", used);
        Assert.DoesNotContain(used, key => !Documented.ContainsKey(key));
    }

    [Fact]
    public void a_setting_that_is_not_there_is_found()
    {
        Assert.Equal(["Data:Folder"], UsedIn("ENV MB__Data__Folder=/x").Where(key => !Documented.ContainsKey(key)));
        Assert.False(IsKnown("Data:Folder"));
    }

    private static IEnumerable<string> UsedIn(string text) => Variable().Matches(text).Select(match => match.Groups["key"].Value.Replace("__", ":", StringComparison.Ordinal)).Where(key => key != "Section:Name");

    private static bool IsKnown(string key) => (bool)Keys.GetMethod("IsKnown")!.Invoke(null, [key])!;

    private static IEnumerable<string> ProgramSettings() =>
        Keys.GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>Classes that a configuration section is bound to: the section is the class name without "Options".</summary>
    private static IEnumerable<(string Key, string Default)> Options() =>
        from type in ProductAssemblies.WrittenTypes
        where type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is not null
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.SetMethod is { IsPublic: true } && !IsInitOnly(property)
        select ($"{type.Name[..^"Options".Length]}:{property.Name}", Convert.ToString(property.GetValue(Activator.CreateInstance(type)), CultureInfo.InvariantCulture)!);

    private static bool IsInitOnly(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z:…]+)` \| (?:`(?<default>[^`]+)`|none) \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row();

    [GeneratedRegex(@"\bMB__(?<key>[A-Za-z]+(?:__[A-Za-z]+)*)", RegexOptions.NonBacktracking)]
    private static partial Regex Variable();
}
