namespace Relais.Benchmarks;

/// <summary>The inbox of a practice with many open items, asked for by many secretaries at once. Floor: <c>/sante</c> under the same load.</summary>
internal static class InboxBench
{
    public static Task Run(int items, int users, string? database) => throw new NotSupportedException($"{items} {users} {database}");
}
