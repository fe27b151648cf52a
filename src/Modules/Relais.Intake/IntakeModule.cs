using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Intake.Bulk;
using Relais.Intake.Channels;
using Relais.Intake.Classify;
using Relais.Intake.Correct;
using Relais.Intake.Count;
using Relais.Intake.Describe;
using Relais.Intake.Filing;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Intake.Rehearse;
using Relais.Intake.Route;
using Relais.Intake.Show;
using Relais.Platform.Modules;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake;

/// <summary>Everything that reaches a practice: received durably, read, tied to a patient, classified, routed, shown and counted.</summary>
public sealed class IntakeModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTablesOf<IntakeModule>();
        services.AddSingleton<IPaperText, PaperText>().AddSingleton<ArrivalReader>();
        services.AddScoped<IReceive, ReceiveArrival>().AddScoped<ISettleChannels, SettleChannels>().AddScoped<IFileWaiting, FileWaiting>();
        services.AddSingleton<ReadersOfPractices>().AddScoped<ClassifyPart>().AddScoped<RoutePart>().AddScoped<FileArrivals>().AddScoped<AmendDocument>().AddScoped<DocumentBytes>();
        services.AddScoped<IRehearseIdentity, RehearseIdentity>();
        AddCommands(services);
        AddCounts(services);
        services.AddScoped<IItemPanel, DocumentPanel>().AddScoped<IItemPanel, IdentityPanel>();
        services.AddScoped<ISettingsPanel, ChannelsPanel>();
        services.AddActWords(
            ("arrival.receive", "a reçu un envoi"), ("arrival.file", "a rangé un envoi"), ("arrival.again", "a reconnu un envoi déjà reçu"), ("arrival.retry", "a réessayé de lire un envoi"),
            ("channel.open", "a ouvert un canal"), ("document.look", "a ouvert un document"), ("document.refuse", "a refusé un document"),
            ("identity.confirm", "a confirmé le patient d'un document"), ("identity.correct", "a changé le patient d'un document"), ("kind.correct", "a corrigé le type d'un document"));
        services.AddMenu("Appels et guichet", "/appels", 200, Rights.HandleWork);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var documents = routes.MapActions("/documents");
        DocumentContent.Map(documents);
        ConfirmIdentity.Map(documents);
        CorrectKind.Map(documents);
        RefuseDocument.Map(documents);
        CountExport.Map(routes);
    }

    private static void AddCommands(IServiceCollection services) =>
        services.AddSingleton<DescribeFile>().AddScoped<FiledLines>().AddScoped<TrialTerritory>().AddVerb(ReadCommand.Of).AddVerb(IntakeCommand.Of);

    private static void AddCounts(IServiceCollection services) =>
        services.AddScoped<WorkOfParts>().AddScoped<CountParts>().AddScoped<SignCounts>().AddMenu("Comptes", "/comptes", 410, Rights.SeeCounts);

    /// <summary>The background work of a serving program.</summary>
    public static IServiceCollection AddWork(IServiceCollection services) => services.AddHostedService<FilingWorker>().AddHostedService<WatchFolders>().AddHostedService<CountSigner>();
}
