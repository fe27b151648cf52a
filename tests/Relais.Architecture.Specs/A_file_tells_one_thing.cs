using System.Text.RegularExpressions;

namespace Relais.Architecture.Specs;

/// <summary>R11 and the size of files: a type is found by its file's name, a file by its namespace, and none is a book.</summary>
public partial class A_file_tells_one_thing(ITestOutputHelper output)
{
    [Fact]
    public void and_the_files_were_found() => Assert.True(Disk.Sources.Count > 300);

    [Fact]
    public void its_namespace_is_its_folder() => Assert.Empty(Disk.Sources.SelectMany(Misplaced));

    [Fact]
    public void so_a_file_in_another_folder_is_caught() => Assert.Equal(
        ["src/Modules/Relais.Intake/Read/Part.cs says Relais.Intake.Receive"],
        Misplaced(new("src/Modules/Relais.Intake/Read/Part.cs", "namespace Relais.Intake.Receive;\n\ninternal sealed class Part;\n")));

    [Fact]
    public void so_a_file_without_a_namespace_is_caught() => Assert.Single(Misplaced(new("src/Relais.Kernel/Part.cs", "internal sealed class Part;\n")));

    [Fact]
    public void it_holds_one_public_type_named_as_it_is() => Assert.Empty(Disk.Sources.SelectMany(Crowded));

    [Fact]
    public void so_two_public_types_are_caught() => Assert.Equal(
        ["src/Relais.Kernel/Word.cs holds Word, Letter"],
        Crowded(new("src/Relais.Kernel/Word.cs", "namespace Relais.Kernel;\n\npublic sealed record Word(string Text);\n\npublic readonly record struct Letter(char C);\n")));

    [Fact]
    public void so_a_type_under_another_name_is_caught() => Assert.Equal(
        ["src/Relais.Kernel/Words.cs holds Word"],
        Crowded(new("src/Relais.Kernel/Words.cs", "namespace Relais.Kernel;\n\npublic static class Word\n{\n}\n")));

    [Fact]
    public void it_is_not_a_book()
    {
        foreach (var file in Disk.Sources.Where(f => f.Lines > 150).OrderByDescending(f => f.Lines)) output.WriteLine($"{file.Lines,4} lines, think again: {file.Path}");

        Assert.Empty(Disk.Sources.SelectMany(TooLong));
    }

    [Fact]
    public void so_a_book_is_caught() => Assert.Equal(["src/Long.cs has 401 lines"], TooLong(new("src/Long.cs", string.Concat(Enumerable.Repeat("//\n", 401)))));

    [Fact]
    public void it_leaves_no_work_for_later() => Assert.Empty(Disk.Sources.SelectMany(Unfinished));

    [Theory, InlineData("// TODO: later\n"), InlineData("@* HACK *@\n"), InlineData("/* FIXME */\n")]
    public void so_a_note_to_oneself_is_caught(string text) => Assert.Single(Unfinished(new("src/Later.cs", text)));

    [Fact]
    public void it_is_in_no_drawer_for_odds_and_ends() => Assert.Empty(Disk.Sources.SelectMany(Drawers));

    [Fact]
    public void so_such_a_drawer_is_caught() => Assert.Single(Drawers(new("src/Relais.Platform/Utils/Text.cs", "")));

    private static IEnumerable<string> Misplaced(SourceFile file)
    {
        if (file.IsRazor) return file.Text.Contains("@namespace", StringComparison.Ordinal) ? [$"{file.Path} names a namespace"] : [];
        if (file.Name == "Program.cs") return [];   // top-level statements have none
        var said = Namespace().Match(file.Text).Groups[1].Value;
        var folder = Path.GetDirectoryName(file.Path)!.Replace("src/Modules/", "", StringComparison.Ordinal).Replace("src/", "", StringComparison.Ordinal).Replace('/', '.');
        return said == folder ? [] : [$"{file.Path} says {said}"];
    }

    private static IEnumerable<string> Crowded(SourceFile file)
    {
        var types = PublicType().Matches(file.Text).Select(m => m.Groups[1].Value).ToList();
        return types.Count > 1 || (types.Count == 1 && types[0] != Path.GetFileNameWithoutExtension(file.Name)) ? [$"{file.Path} holds {string.Join(", ", types)}"] : [];
    }

    private static IEnumerable<string> TooLong(SourceFile file) => file.Lines > 400 ? [$"{file.Path} has {file.Lines} lines"] : [];

    private static IEnumerable<string> Unfinished(SourceFile file) => NoteToOneself().IsMatch(file.Text) ? [file.Path] : [];

    private static IEnumerable<string> Drawers(SourceFile file) =>
        file.Path.Split('/').Any(part => part is "Common" or "Shared" or "Services" or "Helpers" or "Utils" or "Models" or "Controllers") ? [file.Path] : [];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|unsafe|ref) )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(TODO|HACK|FIXME|XXX)\b")]
    private static partial Regex NoteToOneself();
}
