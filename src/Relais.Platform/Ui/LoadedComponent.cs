using Microsoft.AspNetCore.Components;

namespace Relais.Platform.Ui;

/// <summary>
/// A component drawn once it knows what to show. The framework draws one while it still loads; SQLite, which answers at once, hides
/// it, and on PostgreSQL a page would be drawn over nothing.
/// </summary>
public abstract class LoadedComponent : ComponentBase
{
    private bool begun;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!begun)
        {
            begun = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
