using System.Text.RegularExpressions;

namespace Relais.Architecture.Specs;

/// <summary>R14: the house makes ten promises; each that is built has a class of specs named after it, which says so and tests something.</summary>
public partial class Each_promise_is_tested_by_its_name
{
    private const string Folder = "tests/Relais.Desk.Specs/Promises";

    private static readonly Dictionary<int, string> Promises = new()
    {
        [1] = "Nothing_is_lost",
        [2] = "One_holder",
        [3] = "Two_classes_of_work",
        [4] = "Never_a_guess_about_who",
        [5] = "It_abstains",
        [6] = "Who_may_do_what_is_dated",
        [7] = "Walls_hold",
        [8] = "Time_is_measured",
        [9] = "Nothing_is_typed_twice",
        [10] = "It_keeps_working",
    };

    private static readonly Dictionary<int, string> NotBuilt = new()
    {
        [8] = "nothing measures minutes yet",
    };

    [Fact]
    public void in_the_folder_of_promises() => Assert.Empty(Untested(NotBuilt.Keys, Disk.Specs(Folder)));

    [Fact]
    public void and_a_promise_that_is_tested_is_no_longer_said_to_be_unbuilt() => Assert.DoesNotContain(NotBuilt.Keys, number => Disk.Has($"{Folder}/{Promises[number]}.cs"));

    [Fact]
    public void so_a_promise_without_specs_is_caught() => Assert.Equal(["2 One_holder"], Untested(Promises.Keys.Except([2, 3]), [Planted(3)]));

    [Fact]
    public void so_a_class_that_names_another_promise_is_caught() => Assert.Equal(["2 One_holder"], Untested(Promises.Keys.Except([2]), [Planted(2) with { Text = Planted(3).Text }]));

    [Fact]
    public void so_a_class_that_tests_nothing_is_caught() =>
        Assert.Equal(["2 One_holder"], Untested(Promises.Keys.Except([2]), [Planted(2) with { Text = Planted(2).Text.Replace("[Fact]", "", StringComparison.Ordinal) }]));

    private static IEnumerable<string> Untested(IEnumerable<int> butThese, IReadOnlyList<SourceFile> specs) =>
        from promise in Promises
        where !butThese.Contains(promise.Key)
        let spec = specs.FirstOrDefault(file => file.Name == promise.Value + ".cs")
        where spec is null || !spec.Text.Contains($"class {promise.Value}", StringComparison.Ordinal) || NumberIn(spec) != promise.Key || !Test().IsMatch(spec.Text)
        select $"{promise.Key} {promise.Value}";

    private static int NumberIn(SourceFile spec) => Said().Match(spec.Text) is { Success: true } said ? int.Parse(said.Groups[1].ValueSpan) : 0;

    private static SourceFile Planted(int number) =>
        new($"{Folder}/{Promises[number]}.cs", $"/// <summary>Promise {number}: it is kept.</summary>\npublic class {Promises[number]}\n{{\n    [Fact]\n    public void always() {{ }}\n}}\n");

    [GeneratedRegex(@"^/// (?:<summary>)?Promise (\d+):", RegexOptions.Multiline)]
    private static partial Regex Said();

    [GeneratedRegex(@"^    \[(Fact|Theory)\b", RegexOptions.Multiline)]
    private static partial Regex Test();
}
