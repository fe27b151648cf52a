using Relais.Samples.Maker;

// Where to write: the samples folder beside this project, or the folder given; --lists leaves the arrivals as they are.
var root = args.FirstOrDefault(a => !a.StartsWith("--", StringComparison.Ordinal)) ?? Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../"));
if (args.Contains("--lists")) Samples.MakeLists(root);
else Samples.Make(root);
