using Relais.Access;
using Relais.Delegation;
using Relais.Intake;
using Relais.Patients;
using Relais.Platform;
using Relais.Platform.Modules;
using Relais.Platform.Requests;
using Relais.Protocols;
using Relais.Territory;
using Relais.Web.Demo;

namespace Relais.Web;

/// <summary>Composes the house: which rooms there are, on which floor, and how a request walks through it.</summary>
internal static class House
{
    /// <summary>Ground floor first; a room knows only the floors below, through contracts.</summary>
    public static IReadOnlyList<IModule> Rooms { get; } =
        [new AccessModule(), new TerritoryModule(), new PatientsModule(), new ProtocolsModule(), new DelegationModule(), new IntakeModule()];

    public static void AddTo(IServiceCollection services, IConfiguration configuration, HouseOptions options)
    {
        services.AddPlatform(new RelaisFolder(options.Folder), options.Database);
        foreach (var room in Rooms) room.Add(services, configuration);
        services.AddScoped<LoadTerritory>();
    }

    /// <summary>The services of a program that answers requests and works in the background.</summary>
    public static void AddServing(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        services.AddResponseCompression();
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddCookieKeys();
        services.AddPlatformWork();
        AccessModule.AddWork(services);
        IntakeModule.AddWork(services);
    }

    public static void Map(WebApplication app, HouseOptions options)
    {
        BehindProxy.Use(app, options.Proxies);
        app.UseSafeHeaders();
        // In a scope of its own: the one that fell has drawn half a page already, and cannot draw another.
        app.UseExceptionHandler("/panne", createScopeForErrors: true);
        // A page that is not there is shown again as one; a form that found nothing keeps its 404 and gets a few words.
        app.UseWhen(http => HttpMethods.IsGet(http.Request.Method), pages => pages.UseStatusCodePagesWithReExecute("/introuvable", createScopeForStatusCodePages: true));
        app.UseWhen(http => HttpMethods.IsPost(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api"), forms => forms.UseStatusCodePages(
            "text/html; charset=utf-8", "<!doctype html><html lang=fr><title>Relais</title><p>Cela n'est plus ici, ou n'est pas dans vos droits ({0}). <a href=\"/\">Revenir à ma journée</a></p></html>"));
        // Said here, or it would come first by itself: the page of what is not there would then have no way to be found.
        app.UseRouting();
        app.UseSameOrigin();
        app.UseAuthentication();
        AccessModule.UseDoor(app);
        app.UseAuthorization();
        app.UseReadableText();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/sante", () => "ok").AllowAnonymous();
        app.MapPlatform();
        foreach (var room in Rooms) room.Map(app);
        app.MapRazorComponents<App>().AddAdditionalAssemblies([.. Rooms.Select(r => r.GetType().Assembly)]);
    }
}
