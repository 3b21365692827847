using LiveChat.AspNetCore.Realtime;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Registers what the pages and assets need.</summary>
internal static class UiServiceCollectionExtensions
{
    public static IServiceCollection AddLiveChatUi(this IServiceCollection services)
    {
        services.TryAddSingleton<UiAssets>();
        services.TryAddSingleton<RenderedContents>();
        services.TryAddSingleton<UiPages>();
        services.TryAddSingleton<WidgetPages>();
        services.TryAddSingleton<LauncherWords>();
        services.TryAddSingleton<WidgetPresence>();
        services.TryAddSingleton<IEndpointAddressScheme<LoaderRoute>, MarkedEndpoints<LoaderRoute>>();
        services.TryAddSingleton<IEndpointAddressScheme<RingerRoute>, MarkedEndpoints<RingerRoute>>();
        return services;
    }
}
