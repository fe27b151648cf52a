using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Contracts.Intake;
using Relais.Intake.Api;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Upload;

/// <summary>POST /depot: files a member brings from their own disk. A script is told of each file; a bare form, in one sentence.</summary>
internal static class BringFiles
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapActions("/depot").MapPost("", Handle).RequireAuthorization(Rights.HandleWork);

    private static async Task<IResult> Handle(
        [FromForm(Name = "fichiers")] IFormFileCollection files, [FromForm(Name = "cabinet")] Guid? chosen, HttpContext http, UploadChannels channels, IReceive receive, CurrentMember me, CancellationToken ct)
    {
        if (chosen is not { } value) throw new Refusal("intake.upload-practice", "Choisissez le cabinet.");
        var practice = new PracticeId(value);
        me.MustHave(Rights.HandleWork, practice);
        var brought = http.Request.Form.Files.Where(f => f.Name == "fichiers" && f.FileName.Length > 0).ToList();
        if (brought.Count == 0) throw new Refusal("intake.upload-none", "Choisissez au moins un fichier.");

        var channel = await channels.Of(practice, me.Id, ct);
        var became = new List<BroughtBack>();
        foreach (var file in brought)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, ct);
            var name = BroughtFile.NameOf(file.FileName);
            became.Add(await One(receive, channel, name, bytes.ToArray(), ct));
        }

        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal)) return TypedResults.Json(became);
        Notice.Leave(http, became.Any(b => b.Fate == "refused") ? "refus" : "fait", Sentence(became));
        return ActionFilter.See("/depot");
    }

    private static async Task<BroughtBack> One(IReceive receive, Guid channel, string name, byte[] bytes, CancellationToken ct)
    {
        if (bytes.Length == 0) return new(name, "refused", "fichier vide : il n'a pas été pris");
        try
        {
            var receipt = await receive.Receive(channel, new Incoming(name, bytes, "écran"), ct);
            return receipt.IsDuplicate ? new(name, "again", "déjà reçu : il ne fera pas un second travail") : new(name, "received", "reçu : il sera dans la corbeille dans un instant");
        }
        catch (Refusal refusal)
        {
            return new(name, "refused", refusal.Message);
        }
    }

    // No file name: the sentence travels in a cookie, and a name may hold a patient's.
    private static string Sentence(List<BroughtBack> became)
    {
        int Of(string fate) => became.Count(b => b.Fate == fate);

        var words = new[] { (Of("received"), "reçu"), (Of("again"), "déjà reçu"), (Of("refused"), "refusé") }.Where(w => w.Item1 > 0).Select(w => $"{w.Item1} {w.Item2}{(w.Item1 > 1 ? "s" : "")}");
        return $"{became.Count} fichier{(became.Count > 1 ? "s" : "")} : {string.Join(", ", words)}.";
    }

    /// <param name="Fate"><c>received</c>, <c>again</c>, <c>refused</c>.</param>
    private sealed record BroughtBack(string Name, string Fate, string Words);
}
