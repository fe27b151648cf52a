using System.Reflection;
using Microsoft.AspNetCore.Components;
using Relais.Platform.Ui;

namespace Relais.Architecture.Specs;

/// <summary>A component that loads and is drawn meanwhile falls on PostgreSQL, where loading takes time: SQLite hides it.</summary>
public class A_page_is_drawn_once_it_is_loaded
{
    private static readonly Dictionary<Type, string> Others = new()
    {
        [typeof(Frame)] = "begins its page when its counts are there",
    };

    [Fact]
    public void in_every_room() => Assert.Empty(DrawnTooEarly(BuiltHouse.All.SelectMany(a => a.GetTypes())).Except(Others.Keys.Select(t => t.Name)));

    [Fact]
    public void and_the_pages_were_found() => Assert.True(BuiltHouse.All.SelectMany(a => a.GetTypes()).Count(Loads) > 15);

    [Fact]
    public void so_a_page_that_is_drawn_while_it_loads_is_caught() => Assert.Equal([nameof(EarlyPage)], DrawnTooEarly([typeof(EarlyPage), typeof(PatientPage), typeof(PlainPage)]));

    private static IEnumerable<string> DrawnTooEarly(IEnumerable<Type> types) => types.Where(t => Loads(t) && !t.IsAssignableTo(typeof(LoadedComponent))).Select(t => t.Name);

    private static bool Loads(Type type) => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract
        && new[] { "OnInitializedAsync", "OnParametersSetAsync" }.Any(name => type.GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null);

    private sealed class EarlyPage : ComponentBase
    {
        protected override Task OnInitializedAsync() => Task.Delay(1);
    }

    private sealed class PatientPage : LoadedComponent
    {
        protected override Task OnParametersSetAsync() => Task.Delay(1);
    }

    private sealed class PlainPage : ComponentBase;
}
