using Relais.Web;
using Relais.Web.Commands;

// A table of contents: the house is composed in House.cs, each verb is a file of Commands/ or of its module.
return await CommandLine.Run(args);
