using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Protocols;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Show;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>
/// POST /documents/{id}/nature: a person says what it is. From clinical to administrative is a doctor's word: the desk never
/// lowers a class.
/// </summary>
internal static class CorrectKind
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/nature", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "nature")] string? code, HttpContext http, AmendDocument amend, IKindCatalogue kinds, CurrentMember me, RelaisDb db, DocumentBytes bytes, KeyRing keys, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await amend.Find(id, ct) is not { } document) return TypedResults.NotFound();
        var kind = kinds.Find(code ?? "", clock.LocalDay());
        if (kind.Code == Kind.Unknown) throw new Refusal("intake.kind", "Choisissez ce qu'est ce document.");
        if (kind.Class == KindClass.Administrative && document is { Class: KindClass.Clinical, Kind: not Kind.Unknown } && !me.May(Rights.Validate, document.Practice))
            throw new Refusal("intake.lowers", "Ce document est tenu pour clinique : seul un médecin peut dire qu'il est administratif. Passez-le-lui avec un mot.");

        var before = document.Kind;
        document.ConfirmKind(kind, amend.Mine);
        if (document.TypeCode is null) await Teach(document, kind, db, bytes, keys, clock, ct);
        db.Tell(clock, document.Practice, "kind.correct", document.Id.Value, document.Patient, $"{before} {kind.Code}");
        await amend.Follow(document, $"nature : {kind.Name}", ct);
        return ActionFilter.Back(http, "/corbeille");
    }

    /// <summary>Words of a document that names no type teach this practice's reader; one that names its type teaches nothing.</summary>
    private static async Task Teach(Document document, Kind kind, RelaisDb db, DocumentBytes bytes, KeyRing keys, TimeProvider clock, CancellationToken ct)
    {
        if (await bytes.Open(document.Id, ct, withWords: true) is not { Part.Text: { Length: > 20 } text }) return;
        db.Add(await Lesson.Of(db, keys, clock.GetUtcNow(), document, kind.Code, $"{document.Title}\n{text}", ct));
    }
}
