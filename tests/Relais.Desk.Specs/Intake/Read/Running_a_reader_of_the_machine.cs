using System.Text;
using Relais.Intake.Read;

namespace Relais.Desk.Specs.Intake.Read;

public sealed class Running_a_reader_of_the_machine
{
    /// <summary>Seen before: whoever took over a reader of PDFs by a PDF found RELAIS_RECOVERY_KEY in its environment.</summary>
    [Fact]
    public async Task tells_it_nothing_of_the_house()
    {
        Environment.SetEnvironmentVariable("RELAIS_SPEC_SECRET", "à taire");
        var said = await ChildProcess.Run("env", [], default, TimeSpan.FromSeconds(20), default);

        var names = Encoding.UTF8.GetString(said!).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=')[0]).ToList();
        Assert.Contains("PATH", names);
        Assert.Empty(names.Except(["PATH", "LANG", "TESSDATA_PREFIX", "OMP_THREAD_LIMIT"]));
    }
}
