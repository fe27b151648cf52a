using System.Reflection;
using Microsoft.AspNetCore.Components;
using Relais.Platform.Modules;

namespace Relais.Architecture.Specs;

/// <summary>R3: what leaves a room's assembly is its module, its Razor classes, and the types these must show to compile (decision 0010).</summary>
public class A_room_shows_its_doors_and_pages_only
{
    [Fact]
    public void in_every_room() => Assert.Empty(BuiltHouse.Rooms.SelectMany(room => Strays(room.GetExportedTypes())));

    [Fact]
    public void so_a_public_class_that_no_component_takes_is_caught() => Assert.Equal(
        [typeof(Stray).FullName!],
        Strays([typeof(Door), typeof(Page), typeof(Row), typeof(Detail), typeof(Stray)]));

    private static IEnumerable<string> Strays(IReadOnlyList<Type> exported)
    {
        var shown = exported.Where(type => type.IsAssignableTo(typeof(IModule)) || type.IsAssignableTo(typeof(IComponent)) || type.Name == "_Imports").ToHashSet();
        var waiting = new Queue<Type>(shown.Where(type => type.IsAssignableTo(typeof(IComponent))).SelectMany(Taken));
        while (waiting.TryDequeue(out var type))
            foreach (var part in Parts(type).Where(exported.Contains))
                if (shown.Add(part)) foreach (var next in Made(part)) waiting.Enqueue(next);
        return exported.Where(type => !shown.Contains(type) && !(type.DeclaringType is { } outer && shown.Contains(outer))).Select(type => type.FullName!);
    }

    /// <summary>What a component takes: its parameters and what its form fills.</summary>
    private static IEnumerable<Type> Taken(Type component) =>
        component.GetProperties().Where(p => p.IsDefined(typeof(ParameterAttribute)) || p.IsDefined(typeof(SupplyParameterFromFormAttribute))).Select(p => p.PropertyType);

    /// <summary>What the compiler asks a public type to show: the types of its public members.</summary>
    private static IEnumerable<Type> Made(Type type)
    {
        const BindingFlags own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetProperties(own).Select(p => p.PropertyType)
            .Concat(type.GetMethods(own).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(own).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)));
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    public abstract class Door : IModule
    {
        public abstract void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services, Microsoft.Extensions.Configuration.IConfiguration configuration);

        public abstract void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder routes);
    }

    public sealed class Page : ComponentBase
    {
        [Parameter] public IReadOnlyList<Row> Rows { get; set; } = [];
    }

    public sealed record Row(Detail? Detail);

    public sealed record Detail(string Word);

    public sealed class Stray;
}
