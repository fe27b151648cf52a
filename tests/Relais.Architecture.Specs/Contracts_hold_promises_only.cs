using Relais.Contracts.Delegation;

namespace Relais.Architecture.Specs;

/// <summary>R4: a contract is an interface, a record or an enum; what does the work lives in a room.</summary>
public class Contracts_hold_promises_only
{
    [Fact]
    public void in_the_contracts() => Assert.Empty(Workers(typeof(IDesk).Assembly.GetTypes()));

    [Fact]
    public void and_the_contracts_were_found() => Assert.True(typeof(IDesk).Assembly.GetExportedTypes().Length > 30);

    [Fact]
    public void so_a_class_that_works_is_caught() => Assert.Equal([nameof(Worker), nameof(Tools)], Workers([typeof(Promise), typeof(Word), typeof(Point), typeof(Colour), typeof(Worker), typeof(Tools)]));

    private static IEnumerable<string> Workers(IEnumerable<Type> types) =>
        types.Where(type => !type.Name.Contains('<') && type.DeclaringType is null or { Name: nameof(Contracts_hold_promises_only) })
            .Where(type => type.Name[0] != '<' && !(type.IsInterface || type.IsEnum || IsRecord(type)) && type.Namespace?.StartsWith("Relais", StringComparison.Ordinal) == true)
            .Select(type => type.Name);

    /// <remarks>The compiler writes PrintMembers in records, and in them alone.</remarks>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance) is not null;

    private interface Promise;

    private sealed record Word(string Text);

    private readonly record struct Point(int X);

    private enum Colour { Red }

    private sealed class Worker;

    private static class Tools;
}
