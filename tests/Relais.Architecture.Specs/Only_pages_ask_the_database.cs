using System.Reflection;
using Microsoft.AspNetCore.Components;
using Relais.Platform.Panels;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Architecture.Specs;

/// <summary>
/// R15: of components only pages ask the database, since two that ask at once crash on PostgreSQL, and SQLite hides it. A part of a
/// page is handed what it shows. What a component asks through another type counts as its own question.
/// </summary>
public class Only_pages_ask_the_database
{
    private static readonly Dictionary<Type, string> Others = new()
    {
        [typeof(Frame)] = "counts what waits for the menu; the page begins when the counts are there",
    };

    [Fact]
    public void in_every_room() => Assert.Empty(Askers(BuiltHouse.All.SelectMany(a => a.GetTypes())));

    [Fact]
    public void and_the_components_were_found() => Assert.True(BuiltHouse.All.SelectMany(a => a.GetTypes()).Count(t => t.IsAssignableTo(typeof(IComponent))) > 20);

    [Fact]
    public void so_a_part_that_asks_by_itself_is_caught() => Assert.Equal(
        [nameof(AskingPart), nameof(AskingThroughAReader), nameof(AskingThroughAContract)],
        Askers([typeof(AskingPart), typeof(AskingThroughAReader), typeof(AskingThroughAContract), typeof(AskingPage), typeof(QuietPart), typeof(Reader), typeof(IReader)]));

    private static IEnumerable<string> Askers(IEnumerable<Type> types)
    {
        var all = types.ToList();
        return from component in all
               where component.IsAssignableTo(typeof(IComponent)) && !component.IsDefined(typeof(RouteAttribute)) && !Others.ContainsKey(component)
               where Injected(component).Any(type => Asks(type, all, []))
               select component.Name;
    }

    private static IEnumerable<Type> Injected(Type component) =>
        component.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType);

    private static bool Asks(Type type, List<Type> all, HashSet<Type> seen)
    {
        if (type == typeof(RelaisDb)) return true;
        if (!seen.Add(type)) return false;
        if (type.IsGenericType) return type.GetGenericArguments().Any(part => Asks(part, all, seen));
        var made = type.IsInterface ? all.Where(t => t.IsClass && t.IsAssignableTo(type)) : [type];
        return made.Where(all.Contains).SelectMany(t => t.GetConstructors()).SelectMany(c => c.GetParameters()).Any(p => Asks(p.ParameterType, all, seen));
    }

    private interface IReader;

    private sealed class Reader(RelaisDb db) : IReader
    {
        public RelaisDb Db => db;
    }

    private sealed class AskingPart : ComponentBase
    {
        [Inject] private RelaisDb Db { get; set; } = default!;
    }

    private sealed class AskingThroughAReader : ComponentBase
    {
        [Inject] private Reader Reader { get; set; } = default!;
    }

    private sealed class AskingThroughAContract : ComponentBase
    {
        [Inject] private IEnumerable<IReader> Readers { get; set; } = [];
    }

    [Route("/plante")]
    private sealed class AskingPage : ComponentBase
    {
        [Inject] private RelaisDb Db { get; set; } = default!;
    }

    private sealed class QuietPart : ComponentBase
    {
        [Inject] private IItemPanel Panel { get; set; } = default!;
    }
}
