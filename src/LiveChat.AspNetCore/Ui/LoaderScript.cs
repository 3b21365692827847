using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The script a shop puts on its pages: the loader with the launcher's settings inside.</summary>
internal static class LoaderScript
{
    // Stands exactly once in the bundled loader; the web build checks that.
    private const string Placeholder = "\"__LIVECHAT_LAUNCHER__\"";

    public static byte[] Render(string loader, LauncherConfigDto launcher)
    {
        var settings = JsonSerializer.SerializeToNode(launcher, ContractJson.Options)!.AsObject();

        // Relative to the script's own address: right below any path base and behind any proxy.
        settings["frameUrl"] = $"../frame/{Uri.EscapeDataString(launcher.SiteKey)}";
        settings["panelUrl"] = $"../{UiAssets.PanelSideFile}";
        return Encoding.UTF8.GetBytes(loader.Replace(Placeholder, settings.ToJsonString(), StringComparison.Ordinal));
    }
}
