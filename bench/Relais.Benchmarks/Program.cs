using Relais.Benchmarks;

// relais-bench WHAT [--database ADDRESS] [--mails N]: each prints what it measured beside its floor, in the same run.
var words = args.ToList();
string? Option(string name) => words.IndexOf(name) is >= 0 and var at && at + 1 < words.Count ? words[at + 1] : null;
int Number(string name, int otherwise) => Option(name) is { } said ? int.Parse(said, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

switch (words.FirstOrDefault())
{
    case "intake":
        await IntakeBench.Run(Number("--mails", 2000), Number("--patients", 100_000), Option("--database"));
        return 0;
    case "lookup":
        await LookupBench.Run(Number("--patients", 1_000_000), Number("--registered", 100_000), Option("--database"));
        return 0;
    case "mime":
        MimeBench.Run(Number("--mails", 2000));
        return 0;
    case "inbox":
        await InboxBench.Run(Number("--items", 10_000), Number("--users", 50), Number("--pages", 20), Option("--database"));
        return 0;
    case "start":
        await StartBench.Run(Number("--runs", 5));
        return 0;
    default:
        Console.Error.WriteLine("relais-bench intake|lookup|mime|inbox|start [--mails N] [--patients N] [--registered N] [--items N] [--users N] [--pages N] [--runs N] [--database ADDRESS]");
        return 2;
}
