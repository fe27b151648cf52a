using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Intake.Api;
using Relais.Intake.Bulk;
using Relais.Intake.Channels;
using Relais.Intake.Classify;
using Relais.Intake.Correct;
using Relais.Intake.Count;
using Relais.Intake.Describe;
using Relais.Intake.Filing;
using Relais.Intake.Lots;
using Relais.Intake.Patient;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Intake.Receive.Mailboxes;
using Relais.Intake.Rehearse;
using Relais.Intake.Reserved;
using Relais.Intake.Route;
using Relais.Intake.Share;
using Relais.Intake.Show;
using Relais.Intake.Upload;
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
        services.AddSingleton<IPaperText>(new PaperText(readsScans: true)).AddSingleton<ReadersByLane>().AddSingleton<FilingLane>().AddSingleton<ArrivalReader>();
        services.AddScoped<IReceive, ReceiveArrival>().AddScoped<ForgetTaken>().AddSingleton<DropFolders>().AddScoped<ISettleChannels, SettleChannels>().AddScoped<IFileWaiting, FileWaiting>();
        services.AddScoped<OpenMailbox>().AddScoped<SetUpMailbox>().AddScoped<KeepChannels>();
        services.AddVerb(ChannelsCommand.Of);
        services.AddSingleton<ReadersOfPractices>().AddSingleton<ClassifyPart>().AddScoped<SetUpDesk>().AddScoped<RoutePart>().AddScoped<PrepareArrivals>().AddScoped<FileParts>().AddScoped<FileArrivals>().AddScoped<AmendDocument>().AddScoped<DocumentBytes>();
        services.AddScoped<SayWho>().AddScoped<SayKind>().AddScoped<RefusePart>().AddScoped<ISaidTraits, SaidTraits>();
        services.AddScoped<IRehearseIdentity, RehearseIdentity>();
        AddCommands(services);
        AddCounts(services);
        AddClients(services);
        services.AddScoped<IReserved, ReservedDocuments>().AddScoped<OwnDocument>().AddScoped<SharedDocument>().AddScoped<EarlierResults>().AddScoped<ILotView, LotOfResults>();
        services.AddScoped<IItemPanel, DocumentPanel>().AddScoped<IItemPanel, IdentityPanel>().AddScoped<IPatientPanel, PatientDocumentsPanel>();
        services.AddMenu("Boîtes relevées", "/reglages/boites", 425, Rights.ManagePractice);
        services.AddScoped<ISettingsPanel, ChannelsPanel>();
        services.AddActWords(
            ("arrival.receive", "a reçu un envoi"), ("arrival.file", "a rangé un envoi"), ("arrival.paper", "a mis un envoi avec le papier à lire"), ("arrival.again", "a reconnu un envoi déjà reçu"), ("arrival.retry", "a réessayé de lire un envoi"),
            ("channel.open", "a ouvert un canal"), ("channel.change", "a changé un canal"), ("channel.suspend", "a suspendu un canal"), ("channel.resume", "a repris un canal"), ("mailbox.add", "a ajouté une boîte à relever"), ("mailbox.change", "a changé les réglages d'une boîte"), ("mailbox.stop", "a arrêté la relève d'une boîte"), ("mailbox.resume", "a repris la relève d'une boîte"), ("document.look", "a ouvert un document"), ("document.check", "a vérifié un document"), ("document.refuse", "a refusé un document"), ("document.take-back", "a repris un document refusé"),
            ("identity.confirm", "a confirmé le patient d'un document"), ("identity.correct", "a changé le patient d'un document"), ("kind.correct", "a corrigé le type d'un document"));
        services.AddMenu("Appels et guichet", "/appels", 200, Rights.HandleWork);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        var documents = routes.MapActions("/documents");
        DocumentContent.Map(routes, documents);
        ConfirmIdentity.Map(documents);
        CorrectKind.Map(documents);
        CheckDocument.Map(documents);
        RefuseDocument.Map(documents);
        TakeBackDocument.Map(documents);
        ObjectToSharing.Map(documents);
        CountExport.Map(routes);
        MailboxActions.Map(routes);
        BringFiles.Map(routes);
        ReceiveOverHttp.Map(routes);
        EndClient.Map(routes);
        ChannelActions.Map(routes);
    }

    private static void AddCommands(IServiceCollection services) =>
        services.AddSingleton<DescribeFile>().AddScoped<FiledLines>().AddScoped<TrialTerritory>().AddVerb(ReadCommand.Of).AddVerb(IntakeCommand.Of);

    private static void AddCounts(IServiceCollection services) =>
        services.AddScoped<WorkOfParts>().AddScoped<CountParts>().AddScoped<SignCounts>().AddMenu("Comptes", "/comptes", 410, Rights.SeeCounts);

    private static void AddClients(IServiceCollection services) => services
        .AddScoped<ClientAtTheDoor>().AddScoped<OpenClient>().AddScoped<RenewClient>().AddScoped<ISettingsPanel, ClientsPanel>().AddScoped<UploadChannels>()
        .AddMenu("Déposer des fichiers", "/depot", 205, Rights.HandleWork)
        .AddActWords(("client.open", "a donné une clé à un logiciel"), ("client.renew", "a renouvelé la clé d'un logiciel"), ("client.end", "a retiré la clé d'un logiciel"), ("counts.sign", "a compté le jour clos"));

    /// <summary>The background work of a serving program.</summary>
    public static IServiceCollection AddWork(IServiceCollection services) => services.AddHostedService<FilingWorker>().AddHostedService<WatchFolders>().AddHostedService<WatchMailboxes>().AddHostedService<CountSigner>();
}
