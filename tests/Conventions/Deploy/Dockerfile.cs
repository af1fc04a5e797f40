namespace MunicipalBenchmark.Conventions.Deploy;

/// <summary>A Dockerfile as its instructions, with their lines joined.</summary>
internal sealed record Dockerfile(IReadOnlyList<(string Name, string Arguments)> Instructions)
{
    /// <summary>The instructions by stage; each stage opens with its FROM.</summary>
    public IReadOnlyList<IReadOnlyList<(string Name, string Arguments)>> Stages { get; } = Split(Instructions);

    public static Dockerfile Parse(string text)
    {
        var instructions = new List<(string, string)>();
        var open = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            open += line.TrimEnd('\\');
            if (line[^1] != '\\')
            {
                var space = open.IndexOf(' ', StringComparison.Ordinal);
                instructions.Add(space < 0 ? (open, "") : (open[..space], open[(space + 1)..].Trim()));
                open = "";
            }
        }

        return new(instructions);
    }

    /// <summary>What is wrong with it: empty when it may be built and run as we want.</summary>
    public IEnumerable<string> Violations()
    {
        string[] known = ["FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "ENV", "ARG", "HEALTHCHECK", "STOPSIGNAL", "ENTRYPOINT", "CMD", "LABEL"];
        foreach (var (name, _) in Instructions.Where(instruction => !known.Contains(instruction.Name)))
        {
            yield return $"unknown instruction {name}";
        }

        foreach (var (_, arguments) in Instructions.Where(instruction => instruction.Name == "FROM"))
        {
            if (!IsPinned(arguments.Split(' ')[0]))
            {
                yield return $"{arguments.Split(' ')[0]} is not pinned to a version";
            }
        }

        if (Stages.Count < 2)
        {
            yield return "the image is built in one stage: it would ship the SDK";
        }

        var final = Stages.Count > 0 ? Stages[^1] : [];
        if (final.LastOrDefault(instruction => instruction.Name == "USER").Arguments is not { } user || user.Split(':')[0] is "root" or "0")
        {
            yield return "the last stage runs as root";
        }

        foreach (var name in new[] { "HEALTHCHECK", "ENTRYPOINT" }.Where(name => final.All(instruction => instruction.Name != name)))
        {
            yield return $"the last stage has no {name}";
        }

        foreach (var (name, _) in final.Where(instruction => instruction.Name is "ENTRYPOINT" or "CMD" && !instruction.Arguments.StartsWith('[')))
        {
            yield return $"{name} goes through a shell, which would swallow SIGTERM";
        }
    }

    /// <summary>Whether an image's tag names a version to the patch, or it has a digest.</summary>
    public static bool IsPinned(string image)
    {
        var tag = image[(image.LastIndexOf('/') + 1)..].Split(':');
        return image.Contains("@sha256:", StringComparison.Ordinal) || (tag.Length == 2 && tag[1].Split('-')[0].Split('.') is { Length: >= 2 } parts && parts.All(part => part.All(char.IsAsciiDigit)));
    }

    private static List<IReadOnlyList<(string Name, string Arguments)>> Split(IReadOnlyList<(string Name, string Arguments)> instructions)
    {
        var stages = new List<IReadOnlyList<(string Name, string Arguments)>>();
        List<(string Name, string Arguments)>? stage = null;
        foreach (var instruction in instructions)
        {
            if (instruction.Name == "FROM")
            {
                stages.Add(stage = []);
            }

            stage?.Add(instruction);
        }

        return stages;
    }
}
