using System.Diagnostics;
using LiveChat.Faults.Sabotage;
using Microsoft.Extensions.Hosting;

/// <summary>Takes a defence away from a host, in its own process: so that the checks are known to see when it is missing. Named and placed as .NET asks for (DOTNET_STARTUP_HOOKS).</summary>
#pragma warning disable CA1050 // The runtime looks for it outside any namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new HostWatch());

    /// <summary>A host tells that it is being built; what is registered then comes last.</summary>
    private sealed class HostWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder host }) host.ConfigureServices((_, services) => Sabotages.AddTo(services));
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
