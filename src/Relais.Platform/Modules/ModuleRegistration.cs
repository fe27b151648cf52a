using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Store;

namespace Relais.Platform.Modules;

/// <summary>What a module registers as data, in one word each.</summary>
public static class ModuleRegistration
{
    extension(IServiceCollection services)
    {
        /// <summary>The entities and table configurations of the module's assembly join the one model.</summary>
        public IServiceCollection AddTablesOf<TModule>()
            where TModule : IModule => services.AddSingleton(new ModelPart(typeof(TModule).Assembly));

        public IServiceCollection AddMenu(string label, string href, int order, string right) =>
            services.AddSingleton(new MenuEntry(label, href, order, right));

        /// <summary>What the journal's page says of an act this room tells: <c>("work.close", "a clos une demande")</c>.</summary>
        public IServiceCollection AddActWords(params ReadOnlySpan<(string Act, string Words)> acts)
        {
            foreach (var (act, words) in acts) services.AddSingleton(new Journal.ActWords(act, words));
            return services;
        }

        /// <summary>A verb of the command line: built with the services of the program, so that it reads what the server reads.</summary>
        public IServiceCollection AddVerb(Func<IServiceProvider, Command> verb) =>
            services.AddSingleton(new Commands.Verb(verb));
    }
}
