using System.Reflection;
using Relais.Codecs;
using Relais.Planning.WorkingHours;

namespace Relais.Architecture.Specs;

/// <summary>R2: codecs and planning refer to the runtime alone, and to none of its doors to the network, processes or databases.</summary>
public class Pure_code_knows_nothing_outside
{
    private static readonly string[] Doors = ["System.Net", "System.Diagnostics.Process", "System.Data", "System.IO.Pipes", "System.IO.FileSystem", "System.IO.IsolatedStorage", "System.Console"];

    [Fact]
    public void in_codecs_and_planning() => Assert.Empty(new[] { typeof(Flaw).Assembly, typeof(Clock).Assembly }.SelectMany(Outside));

    [Fact]
    public void so_an_assembly_that_writes_to_a_database_is_caught() => Assert.Contains("relais refers to Microsoft.AspNetCore.Http.Abstractions", Outside(typeof(Relais.Web.House).Assembly));

    [Fact]
    public void so_an_assembly_that_opens_a_socket_is_caught() => Assert.Contains("Relais.Intake refers to System.Net.Sockets", Outside(typeof(Relais.Intake.IntakeModule).Assembly));

    private static IEnumerable<string> Outside(Assembly assembly) =>
        from name in assembly.GetReferencedAssemblies().Select(a => a.Name!)
        where !name.StartsWith("System.", StringComparison.Ordinal) || Doors.Any(door => name == door || name.StartsWith(door + ".", StringComparison.Ordinal))
        select $"{assembly.GetName().Name} refers to {name}";
}
