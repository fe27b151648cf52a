using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Patients.Register;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Patients.Share;

/// <summary>On a patient's page: where else the same person is known, for a reader to whom that other record is open.</summary>
internal sealed class ElsewherePanel(RelaisDb db, SharedRecords shared, IPractices practices, CurrentMember me) : IPatientPanel
{
    public int Order => 30;

    public async Task<RenderFragment?> Load(PracticeId practice, PatientId patient, CancellationToken ct)
    {
        if (!me.Serves(practice)) return null;
        var mine = await db.Set<RegisteredPatient>().AsNoTracking().SingleAsync(p => p.Patient == patient, ct);
        var elsewhere = await shared.SamePersonAs(mine, ct);
        if (elsewhere.Count == 0) return null;
        var names = (await practices.All(ct)).ToDictionary(p => p.Id, p => p.Name);
        var rows = elsewhere.Select(e => new ElsewhereRow(e.Patient.Value, names.GetValueOrDefault(e.Practice, "un autre cabinet"), e.ByConsent)).ToList();
        return page =>
        {
            page.OpenComponent<Elsewhere>(0);
            page.AddComponentParameter(1, nameof(Elsewhere.Rows), rows);
            page.CloseComponent();
        };
    }
}
