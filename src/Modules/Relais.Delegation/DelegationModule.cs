using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Delegation;
using Relais.Delegation.Close;
using Relais.Delegation.Glass;
using Relais.Delegation.HandOver;
using Relais.Delegation.Inbox;
using Relais.Delegation.Open;
using Relais.Delegation.Patient;
using Relais.Delegation.Postpone;
using Relais.Delegation.Rehearse;
using Relais.Delegation.Undo;
using Relais.Delegation.Validate;
using Relais.Delegation.Work;
using Relais.Platform.Modules;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Delegation;

/// <summary>Work items: who holds what, until when; the inbox, the doctor's list and the day page.</summary>
public sealed class DelegationModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddTablesOf<DelegationModule>()
        .AddScoped<IDesk, Desk>()
        .AddScoped<ILetGo, LetGoOfWork>()
        .AddScoped<WorkPen>()
        .AddScoped<WorkActions>()
        .AddScoped<OpenCounts>()
        .AddScoped<InboxReader>()
        .AddScoped<WhoCloses>()
        .AddScoped<WhoReceives>()
        .AddScoped<LotReader>()
        .AddScoped<QueueReader>()
        .AddScoped<ItemReader>()
        .AddScoped<IRehearseWork, RehearseWork>()
        .AddScoped<IPatientPanel, PatientWorkPanel>()
        .AddScoped<IMenuCount, InboxCount>()
        .AddScoped<IMenuCount, ToValidateCount>()
        .AddActWords(
            ("work.open", "a ouvert une demande"), ("work.look", "a lu un élément de la corbeille"), ("work.close", "a clos une demande"), ("work.validate", "a validé un élément"),
            ("work.offer", "a proposé une demande à {qui}"), ("work.accept", "a accepté une demande"), ("work.decline", "a décliné une demande"), ("work.take", "a pris une demande"),
            ("work.take-over", "a repris une demande"), ("work.leave", "a remis une demande à la file de personne"), ("work.postpone", "a reporté une demande"),
            ("work.wake", "a repris une demande remise à plus tard"), ("work.amend", "a mis une demande à jour"), ("work.refuse", "a retiré une demande"), ("work.undo", "a annulé son dernier geste"))
        .AddMenu("Ma journée", "/", 100, Rights.SignedIn)
        .AddMenu("Corbeille", "/corbeille", 110, Rights.HandleWork)
        .AddMenu("À valider", "/a-valider", 120, Rights.Validate);

    public void Map(IEndpointRouteBuilder routes)
    {
        var work = routes.MapActions("/travail");
        HandOverWork.Map(work);
        CloseWork.Map(work);
        PostponeWork.Map(work);
        BreakGlass.Map(work);
        UndoStep.Map(work);
        ValidateLot.Map(work);
        routes.MapGet("/a-valider/avancee", async (string? item, QueueReader queue, CancellationToken ct) =>
                (IResult)new RazorComponentResult<QueueBar>(new { Queue = await queue.Read(item, ct), Shown = Guid.TryParse(item, out var id) ? id : (Guid?)null }))
            .RequireAuthorization(Rights.Validate);
        routes.MapGet("/corbeille/liste", async (string? vue, string? page, string? cabinet, string? retard, string? item, InboxReader inbox, CancellationToken ct) =>
                (IResult)new RazorComponentResult<InboxListView>(new { View = await inbox.Read(InboxAsk.Parse(vue, page, cabinet, retard, item), ct), Chosen = Guid.TryParse(item, out var id) ? id : (Guid?)null }))
            .RequireAuthorization(Rights.HandleWork);
    }
}
