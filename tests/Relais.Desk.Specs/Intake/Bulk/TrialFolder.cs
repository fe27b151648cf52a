using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Intake.Bulk;

namespace Relais.Desk.Specs.Intake.Bulk;

/// <summary>Files that <c>relais intake</c> receives, in the order of their names, on a base of its own.</summary>
internal sealed class TrialFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-spec-");

    public void Put(string path, byte[] content)
    {
        var file = Path.Combine(folder.FullName, "recu", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <summary>One line a document; the patients of the practice are P1, P2…, each with a qualified identity.</summary>
    public async Task<(FolderTally Tally, List<JsonElement> Lines)> Receive(params NewPatient[] known)
    {
        using var scratch = Scratch.Make();
        var services = new ServiceCollection();
        services.AddLogging();
        Relais.Web.House.AddTo(services, new ConfigurationBuilder().Build(), Relais.Web.HouseOptions.Of(scratch.Folder, null));
        await using var house = services.BuildServiceProvider();
        var output = new StringWriter { NewLine = "\n" };
        var tally = await IntakeCommand.Run(house, Path.Combine(folder.FullName, "recu"), Base(known), json: true, output, (_, _, _) => { }, TestContext.Current.CancellationToken);
        return (tally, [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Base(NewPatient[] patients)
    {
        var file = Path.Combine(folder.FullName, "base.tsv");
        File.WriteAllLines(file, patients.Select((p, n) => $"P{n + 1}\t{p.Traits.Matricule}\t{p.Traits.Oid}\tQUAL\t{p.Traits.BirthName}\t{p.Traits.UsedName}\t{p.Traits.FirstNames}\t{p.Traits.Sex}\t{p.Traits.BirthDate:yyyy-MM-dd}\t{p.Traits.BirthPlace}\t{p.Traits.Postcode}")
            .Prepend("id\tins\toid\tins_status\tbirth_name\tused_name\tfirst_names\tsex\tbirth_date\tbirth_place\tpostcode"));
        return file;
    }
}
