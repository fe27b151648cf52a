using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Access.Invite;
using Relais.Access.Journal;
using Relais.Access.Members;
using Relais.Access.Passkeys;
using Relais.Access.Settings;
using Relais.Access.Sessions;
using Relais.Access.SignIn;
using Relais.Access.Tenants;
using Relais.Contracts.Access;
using Relais.Platform.Modules;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access;

/// <summary>Who comes in, and as what: accounts, members, mandates, sign-in, sessions, and the journal's pages.</summary>
public sealed class AccessModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTablesOf<AccessModule>();
        services.AddScoped<ITerritories, TerritoriesServed>();
        services.AddScoped<IMembers, MembersOfTerritory>().AddScoped<ISettleMembers, SettleMembers>().AddScoped<DoorPlates>().AddScoped<TrialTerritories, TrialTenants>().AddScoped<OpenSessions, SessionsOfMembers>();
        if (configuration.GetValue<bool>("Demo")) services.AddScoped<IDemoAccounts, DemoAccounts>();
        else services.AddScoped<IDemoAccounts, NoDemoAccounts>();
        services.AddSingleton<ActNames>().AddVerb(JournalCommand.Of);
        services.AddActWords(
            ("mandate.give", "a donné un mandat à {qui}"), ("mandate.end", "a fini le mandat de {qui}"),
            ("journal.look", "a lu le journal du cabinet"), ("journal.export", "a exporté le journal du cabinet"), ("journal.verify", "a vérifié le journal du cabinet"));
        AddMembers(services);
        AddSignIn(services);
        services.Configure<CodeRule>(rule => rule.ServesOnce = !configuration.GetValue<bool>("Demo"));
        AddRights(services);
        services.AddMenu("Journal", "/journal", 420, Rights.SignedIn);
        services.AddMenu("Réglages", "/reglages", 430, Rights.SignedIn);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        SignOut.Map(routes);
        ExportJournal.Map(routes);
        var settings = routes.MapActions("/reglages");
        MySettings.Map(settings);
        GiveMandate.Map(settings);
        EndMandate.Map(settings);
        ShutAccount.Map(settings);
        NameReferent.Map(settings);
        RegisterPasskey.Map(settings);
        SignInWithPasskey.Map(routes);
    }

    /// <summary>The middleware that knows who asks; after authentication, before authorization.</summary>
    public static void UseDoor(IApplicationBuilder app) => app.Use(next => http => MemberAtTheDoor.Meet(http, next));

    /// <summary>The background work of a serving program.</summary>
    public static IServiceCollection AddWork(IServiceCollection services) => services.AddHostedService<WatchLocks>();

    private static void AddMembers(IServiceCollection services) => services
        .AddScoped<GiveMandate>().AddScoped<EndMandate>().AddScoped<LastManager>().AddScoped<ShutAccount>().AddScoped<MembersOfPractice>()
        .AddScoped<CorrectMember>()
        .AddScoped<Invitations>().AddScoped<NewAccount>().AddScoped<AddMember>().AddScoped<GiveAccount>().AddScoped<RenewWayIn>().AddScoped<SettleWayIn>().AddVerb(MembersCommand.Of)
        .AddActWords(
            ("member.account", "a donné un compte à {qui}"), ("member.correct", "a corrigé le métier ou le numéro RPPS de {qui}"), ("member.invite", "a donné un code d'entrée à {qui}"), ("member.enter", "a utilisé son code d'entrée"), ("member.renew", "a fait refaire l'entrée de {qui}"),
            ("member.unlock", "a débloqué le compte de {qui}"), ("member.close", "a fermé le compte de {qui}"), ("member.reopen", "a rouvert le compte de {qui}"));

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddHttpContextAccessor().AddScoped<Locks>().AddScoped<UsedCodes>().AddSingleton<DecoyPassword>();
        services.AddActWords(
            (Locks.ByPassword, "a bloqué un quart d'heure le compte de {qui} : trop de mots de passe faux"), (Locks.ByCode, "a bloqué un quart d'heure le compte de {qui} : trop de codes faux"),
            (Locks.End, "a débloqué le compte de {qui} : le quart d'heure est passé"));
        services.AddIdentityCore<Account>(options =>
            {
                options.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 10, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@";
            })
            .AddUserManager<Accounts>()
            .AddUserStore<UserOnlyStore<Account, RelaisDb, Guid>>()
            .AddSignInManager<RelaisSignIn>()
            .AddDefaultTokenProviders();
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddScoped<RelaisSignIn>(s => (RelaisSignIn)s.GetRequiredService<SignInManager<Account>>());
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(ProvenCode.Scheme, options =>
        {
            options.Cookie.Name = "relais.code";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.ExpireTimeSpan = ProvenCode.Life;
            options.SlidingExpiration = false;
        });
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(options =>
        {
            options.LoginPath = "/connexion";
            options.AccessDeniedPath = "/interdit";
            options.Cookie.Name = "relais";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            // The session row is checked at each request; Identity's own periodic check would ask the same again.
            options.Events = new CookieAuthenticationEvents();
            var usual = options.Events.OnRedirectToLogin;
            options.Events.OnRedirectToLogin = asked =>
            {
                // Only a page that was asked for is come back to; what a form posted is not done later by itself.
                if (!HttpMethods.IsGet(asked.Request.Method)) asked.RedirectUri = options.LoginPath;
                return usual(asked);
            };
        }));
    }

    private static void AddRights(IServiceCollection services)
    {
        services.AddScoped<IAuthorizationHandler, HasRight>();
        var policies = services.AddAuthorizationBuilder();
        // A door that names no right, or asks only that somebody be signed in, stays shut; where there is no door, the answer is "not there".
        var shut = new AuthorizationPolicyBuilder().RequireAssertion(asked => asked.Resource is HttpContext http && http.GetEndpoint() is null).Build();
        policies.SetFallbackPolicy(shut).SetDefaultPolicy(shut);
        foreach (var right in Rights.All) policies.AddPolicy(right, policy => policy.RequireAuthenticatedUser().AddRequirements(new RightRequired(right)));
    }
}
