using System.Text;
using System.Text.Json.Nodes;
using MunicipalBenchmark.States;
using MunicipalBenchmark.Storage.Orleans.States;
using MunicipalBenchmark.Storage.Tests.States;

namespace MunicipalBenchmark.Storage.Tests;

/// <summary>States as JSON: against files that hold what earlier versions of the program wrote.</summary>
public sealed class StateFormat
{
    private static readonly NoteState Note =
        new() { Text = "Città: \"è\" <b>", Amount = 46_510_310.80m, Day = new DateOnly(2020, 6, 30), Mood = Mood.Busy, Outbox = ["fact"] };

    private readonly StateSerializer _serializer = new([NoteJsonContext.Default], [new NoteUpcaster()]);

    [Fact]
    public void A_state_is_written_as_its_golden_file_says() =>
        Assert.Equal(Golden("note.v2.json"), Encoding.UTF8.GetString(_serializer.Serialize(Note)));

    [Fact]
    public void What_is_missing_is_not_written() =>
        Assert.Equal("""{"v":2,"text":"","mood":"Calm","outbox":[]}""", Encoding.UTF8.GetString(_serializer.Serialize(new NoteState())));

    [Theory]
    [InlineData("note.v1.json")]
    [InlineData("note.v2.json")]
    public void A_state_of_any_earlier_version_is_read_as_todays(string file)
    {
        var read = _serializer.Deserialize<NoteState>(BinaryData.FromString(Golden(file)))!;

        Assert.Equal(Note.Outbox, read.Outbox);
        Assert.Equal(Note, read with { Outbox = Note.Outbox });
    }

    [Fact]
    public void The_version_is_found_wherever_it_stands() =>
        Assert.Equal("a", _serializer.Deserialize<NoteState>(BinaryData.FromString("""{"text":"a","v":2}"""))!.Text);

    [Fact]
    public void A_state_newer_than_the_program_is_refused_with_both_versions()
    {
        var refused = Assert.Throws<InvalidDataException>(() => _serializer.Deserialize<NoteState>(BinaryData.FromString(Golden("note.v3.json"))));

        Assert.Equal("A stored NoteState has schema version 3, this program knows versions up to 2. Run the program version that wrote it.", refused.Message);
    }

    [Fact]
    public void A_state_that_nothing_upgrades_is_refused_with_the_missing_step()
    {
        var serializer = new StateSerializer([NoteJsonContext.Default], []);

        var refused = Assert.Throws<InvalidDataException>(() => serializer.Deserialize<NoteState>(BinaryData.FromString(Golden("note.v1.json"))));

        Assert.Contains("nothing brings version 1 to 2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_without_a_version_is_refused() =>
        Assert.Throws<InvalidDataException>(() => _serializer.Deserialize<NoteState>(BinaryData.FromString("""{"text":"a"}""")));

    [Fact]
    public void A_type_that_declares_no_version_is_refused() =>
        Assert.Contains("[StateVersion]", Assert.Throws<InvalidDataException>(() => _serializer.Serialize("text")).Message, StringComparison.Ordinal);

    [Fact]
    public void Upgrades_run_one_version_after_the_other()
    {
        var serializer = new StateSerializer([NoteJsonContext.Default], [new NoteUpcaster(), new OlderUpcaster()]);

        Assert.Equal("old", serializer.Deserialize<NoteState>(BinaryData.FromString("""{"v":0,"content":"old"}"""))!.Text);
    }

    [Theory]
    [InlineData("""{"a":"x\u0000y"}""", true)]
    [InlineData("""{"a":"\\\u0000"}""", true)]
    [InlineData("""{"a":"\\u0000"}""", false)]
    [InlineData("""{"a":"\\u0000\u0000"}""", true)]
    [InlineData("""{"a":"\u0001"}""", false)]
    public void U0000_is_told_from_its_written_name(string json, bool found) =>
        Assert.Equal(found, NulCharacter.IsIn(Encoding.UTF8.GetBytes(json)));

    private static string Golden(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", file));

    private sealed class OlderUpcaster : IStateUpcaster
    {
        public Type StateType => typeof(NoteState);

        public int FromVersion => 0;

        public JsonObject Upgrade(JsonObject state) => new() { ["body"] = state["content"]!.DeepClone() };
    }
}
