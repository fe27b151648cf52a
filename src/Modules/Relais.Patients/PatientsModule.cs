using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Patients;
using Relais.Patients.Commands;
using Relais.Patients.Identify;
using Relais.Patients.Import;
using Relais.Patients.Record;
using Relais.Patients.Register;
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
        services.AddScoped<ISettlePatients, SettlePatients>().AddScoped<IPatients, PatientsOfPractice>().AddScoped<IIdentify, IdentifyInRegister>();
        services.AddScoped<IIdentityView, CompareIdentities>().AddScoped<PatientVerb>();
        services.AddScoped<ImportPlan>().AddScoped<RunImport>();
        services.AddSingleton<ImportWork>().AddHostedService(s => s.GetRequiredService<ImportWork>());
        services.AddVerb(PatientsCommand.Of);
        services.AddMenu("Patients", "/patients", 210, Rights.SeePatients);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        PatientActions.Map(routes);
        ImportActions.Map(routes);
    }
}
