using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Intake.Channels;
using Relais.Intake.Classify;
using Relais.Intake.Correct;
using Relais.Intake.Filing;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Intake.Receive.Mailboxes;
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
        services.AddScoped<OpenMailbox>().AddScoped<SetUpMailbox>().AddScoped<PracticeByName>();
        services.AddVerb(ChannelsCommand.Of);
        services.AddSingleton<ReadersOfPractices>().AddScoped<ClassifyPart>().AddScoped<RoutePart>().AddScoped<FileArrivals>().AddScoped<AmendDocument>().AddScoped<DocumentBytes>();
        services.AddScoped<IItemPanel, DocumentPanel>().AddScoped<IItemPanel, IdentityPanel>();
        services.AddMenu("Boîtes relevées", "/reglages/boites", 900, Rights.ManagePractice);
        services.AddMenu("Appels et guichet", "/appels", 200, Rights.HandleWork);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var documents = routes.MapActions("/documents");
        DocumentContent.Map(documents);
        ConfirmIdentity.Map(documents);
        CorrectKind.Map(documents);
        RefuseDocument.Map(documents);
        MailboxActions.Map(routes);
    }

    /// <summary>The background work of a serving program.</summary>
    public static IServiceCollection AddWork(IServiceCollection services) => services.AddHostedService<FilingWorker>().AddHostedService<WatchFolders>().AddHostedService<WatchMailboxes>();
}
