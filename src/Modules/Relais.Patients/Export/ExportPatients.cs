using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Patients.Export;

/// <summary>POST /patients/export: the register of a practice as a file, for who manages it. A form, not a link: what is copied out of the house is asked for on purpose.</summary>
internal static class ExportPatients
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapActions("/patients/export").MapPost("", Handle).RequireAuthorization(Rights.ManagePractice);

    private static async Task<IResult> Handle([FromForm(Name = "cabinet")] Guid? chosen, HttpContext http, PatientList list, CurrentMember me, TimeProvider clock)
    {
        if (chosen is not { } id || !me.May(Rights.ManagePractice, new PracticeId(id))) return TypedResults.NotFound();
        var (practice, ct) = (new PracticeId(id), http.RequestAborted);
        await list.Announce(practice, ct);
        return TypedResults.Stream(async body =>
        {
            await using var text = new StreamWriter(body, new UTF8Encoding(true));
            await list.Write(practice, text, ct);
        }, "text/csv; charset=utf-8", FormattableString.Invariant($"patients-{clock.LocalDay():yyyy-MM-dd}.csv"));
    }
}
