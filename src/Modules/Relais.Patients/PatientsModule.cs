using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Patients.Commands;
using Relais.Patients.Export;
using Relais.Patients.Glass;
using Relais.Patients.Identify;
using Relais.Patients.Import;
using Relais.Patients.Record;
using Relais.Patients.Register;
using Relais.Patients.Share;
using Relais.Platform.Modules;
using Relais.Platform.Panels;
using Relais.Platform.Requests;

namespace Relais.Patients;

/// <summary>Who the patients of a practice are: identities under the national rules, matching, objections, and their page.</summary>
public sealed class PatientsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTablesOf<PatientsModule>();
        services.AddSingleton<NamesOfPractice>();
        services.AddScoped<ISettlePatients, SettlePatients>().AddScoped<IPatients, PatientsOfPractice>().AddScoped<IIdentify, IdentifyInRegister>().AddScoped<IKeepObjections, KeepObjections>();
        services.AddScoped<IGlass, KeepGlass>().AddScoped<IDayPanel, GlassPanel>().AddScoped<IMenuCount, GlassCount>();
        services.AddScoped<IIdentityView, CompareIdentities>().AddScoped<PatientVerb>();
        services.AddScoped<SharedRecords>().AddScoped<ISharedRecords>(s => s.GetRequiredService<SharedRecords>()).AddScoped<KeepCareTeam>().AddScoped<KeepConsents>().AddScoped<ReadSharing>().AddScoped<IPatientPanel, ElsewherePanel>();
        services.AddScoped<PatientList>().AddScoped<ImportPlan>().AddScoped<RunImport>();
        services.AddSingleton<ImportWork>().AddHostedService(s => s.GetRequiredService<ImportWork>());
        services.AddActWords(
            ("patient.look", "a ouvert la fiche d'un patient"), ("patient.search", "a cherché un patient"), ("patient.register", "a entré un patient"), ("patient.update", "a mis à jour la fiche d'un patient"),
            ("patient.correct", "a corrigé l'identité d'un patient"), ("patient.document-seen", "a vu la pièce d'identité d'un patient"), ("patient.doubt", "a marqué une identité douteuse"),
            ("patient.doubt-lift", "a levé le doute sur une identité"), ("patient.homonym", "a signalé un homonyme"), ("patient.homonym-lift", "a retiré la mention d'homonyme"),
            ("patient.inform", "a noté l'information d'un patient"), ("patient.object", "a noté une opposition"), ("patient.objection-lift", "a levé une opposition"),
            ("patient.team-join", "a ajouté une personne à une équipe de soins"), ("patient.team-leave", "a retiré une personne d'une équipe de soins"),
            ("patient.consent", "a noté un consentement"), ("patient.consent-withdraw", "a noté le retrait d'un consentement"),
            ("patient.glass", "a ouvert ce qu'un patient réserve (bris de glace)"), ("patient.glass-seen", "a lu qu'on a ouvert ce qu'un patient réserve"),
            ("patient.export", "a exporté le registre des patients"), ("patient.import", "a entré des patients d'un fichier"), ("patient.import-file", "a déposé un fichier de patients"), ("patient.import-start", "a lancé l'import d'un fichier"),
            ("patient.import-end", "a terminé l'import d'un fichier"), ("patient.import-refused", "a écarté un fichier de patients"));
        services.AddVerb(PatientsCommand.Of);
        services.AddMenu("Patients", "/patients", 210, Rights.SeePatients);
        services.AddMenu("Partages", "/partages", 212, Rights.SignedIn);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        PatientActions.Map(routes);
        ShareActions.Map(routes);
        ImportActions.Map(routes);
        ExportPatients.Map(routes);
        SeeGlass.Map(routes);
    }
}
