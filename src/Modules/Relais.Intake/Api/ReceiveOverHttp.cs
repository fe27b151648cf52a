using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Intake;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>
/// POST /api/arrivals takes one file from a client program; the answer says that its bytes are on the disk. GET /api/arrivals/{id}
/// says what became of it, and nothing of its content. The same Idempotency-Key gives the same arrival.
/// </summary>
internal static class ReceiveOverHttp
{
    private const int LongestKey = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/arrivals", Bring).AllowAnonymous().DisableAntiforgery();
        routes.MapGet("/api/arrivals/{id:guid}", Tell).AllowAnonymous();
    }

    private static async Task<IResult> Bring(HttpContext http, ClientAtTheDoor door, IReceive receive, CancellationToken ct)
    {
        if (await door.Meet(http.Request, ct) is not { } client) return ApiAnswer.NoKey(http);
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length is 0 or > LongestKey) return ApiAnswer.Of(StatusCodes.Status400BadRequest, "api.idempotency-key", "Donnez un en-tête Idempotency-Key de 1 à 200 caractères, propre à cet envoi.");
        if (http.Request.ContentLength > ReceiveArrival.MaxSize && !http.Request.HasFormContentType) return ApiAnswer.TooBig();
        try
        {
            var file = await BroughtFile.Of(http.Request, ct);
            if (file.Content.Length == 0) return ApiAnswer.Of(StatusCodes.Status400BadRequest, "api.empty", "L'envoi est vide.");
            var receipt = await receive.Receive(client.Channel, new Incoming(file.Name, file.Content, $"API, {client.Id}", IdempotencyKey: key), ct);
            var answer = new { arrival = receipt.Arrival };
            return receipt.IsRepeat ? TypedResults.Ok(answer) : TypedResults.Created($"/api/arrivals/{receipt.Arrival}", answer);
        }
        catch (Refusal refusal)
        {
            if (refusal.Reason == "intake.suspended") return ApiAnswer.Later(http, refusal);
            var status = refusal.Reason switch { "intake.too-big" => StatusCodes.Status413PayloadTooLarge, "api.one-file" => StatusCodes.Status400BadRequest, _ => StatusCodes.Status422UnprocessableEntity };
            return ApiAnswer.Of(status, refusal.Reason, refusal.Message);
        }
        catch (BadHttpRequestException fault)
        {
            return fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiAnswer.TooBig() : ApiAnswer.Of(fault.StatusCode, "api.request", "L'envoi est mal formé.");
        }
        catch (InvalidDataException)
        {
            return ApiAnswer.Of(StatusCodes.Status400BadRequest, "api.form", "Le formulaire multipart est mal formé ou trop gros.");
        }
    }

    private static async Task<IResult> Tell(Guid id, HttpContext http, ClientAtTheDoor door, RelaisDb db, WorkOfParts work, CancellationToken ct)
    {
        if (await door.Meet(http.Request, ct) is not { } client) return ApiAnswer.NoKey(http);
        var arrival = await db.Set<Arrival>().AsNoTracking().Where(a => a.Id == id && a.Channel == client.Channel).Select(a => new { a.At, a.ReadAt }).SingleOrDefaultAsync(ct);
        if (arrival is null) return ApiAnswer.Of(StatusCodes.Status404NotFound, "api.no-arrival", "Ce logiciel n'a rien déposé sous ce numéro.");
        var parts = await db.Set<Document>().AsNoTracking().Where(d => d.Arrival == id).OrderBy(d => d.Id).Select(d => new { d.Id, d.Fate, d.Held }).ToListAsync(ct);
        var standings = await work.Of([.. parts.Where(p => p.Fate == Fate.New).Select(p => p.Id)], [client.Practice], ct);
        return TypedResults.Ok(new
        {
            arrival = id, receivedAt = arrival.At, read = arrival.ReadAt is not null,
            documents = parts.Select(p => new { fate = p.Fate.ToString().ToLowerInvariant(), state = standings.TryGetValue(p.Id, out var s) ? Word(s.State) : null, held = p.Fate == Fate.New ? p.Held : null }),
        });
    }

    private static string Word(WorkState state) => state switch { WorkState.InHand => "in-hand", WorkState.Held => "held", _ => "closed" };
}
