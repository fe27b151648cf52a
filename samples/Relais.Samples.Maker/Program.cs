using Relais.Samples.Maker;

// Where to write: the samples folder beside this project, or the folder given.
var root = args.Length > 0 ? args[0] : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../"));
Samples.Make(root);
