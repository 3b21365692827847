using System.Collections.Concurrent;
using System.Text.Json;
using LiveChat.LoadTest.Servers;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.WholePath;

/// <summary>
/// What a chat costs from the first look at the page to its end: the customer connects, sends the form, it rings and is accepted, both write in turns, the customer leaves. Desks stay open. What the
/// server does when nobody chats is measured afterwards and not taken off.
/// </summary>
internal static class WholeChatScenario
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Arguments arguments)
    {
        var store = StoreKind.Of(arguments, "postgres");
        var (chats, messages, desks) = (arguments.Number("chats", 200), arguments.Number("messages", 20), arguments.Number("desks", 10));
        await using var server = await ServerProcess.StartAsync(["serve-livechat", .. store.AsSharedArguments(), "--chats", $"{chats * 2}"]);
        using var http = new HttpClient { BaseAddress = server.Address };
        var accepted = new ConcurrentDictionary<string, TaskCompletionSource<HubConnection>>(StringComparer.Ordinal);
        for (var i = 0; i < desks; i++) await OpenDeskAsync($"agent-{i}", server.Address, accepted);

        await ChatAsync();
        var (cost, commands, size) = (await server.CostAsync(), await server.CommandsAsync(), await store.SizeAsync());
        await ChatAsync();
        var (burnt, asked, grown) = (await server.CostAsync() - cost, await server.CommandsAsync() - commands, await store.SizeAsync() - size);

        (cost, commands) = (await server.CostAsync(), await server.CommandsAsync());
        await Task.Delay(Rest, TimeProvider.System);
        var (resting, restingAsked) = (await server.CostAsync() - cost, await server.CommandsAsync() - commands);

        Console.WriteLine(JsonSerializer.Serialize(
            new
            {
                Scenario = "whole-chat",
                Store = store.Name,
                Chats = chats,
                MessagesPerChat = messages,
                ServerCpuMicrosPerChat = Math.Round(burnt.CpuMicros / chats),
                DatabaseCommandsPerChat = Math.Round((double)asked / chats, 1),
                DatabaseBytesPerChat = grown / chats,
                MethodsCompiledMeanwhile = burnt.CompiledMethods,
                RestingServerCpuMicrosPerSecond = Math.Round(resting.CpuMicros / Rest.TotalSeconds),
                RestingDatabaseCommandsPerSecond = Math.Round(restingAsked / Rest.TotalSeconds, 1),
            },
            JsonSerializerOptions.Web));

        // As many customers at once as there are desks, each of whom takes one.
        Task ChatAsync() => Parallel.ForAsync(0, chats, new ParallelOptions { MaxDegreeOfParallelism = desks }, async (_, _) => await ChatOnceAsync(server.Address, http, accepted, messages));
    }

    private static async Task OpenDeskAsync(string agent, Uri server, ConcurrentDictionary<string, TaskCompletionSource<HubConnection>> accepted)
    {
        var desk = LiveChatClients.DeskOf(agent, server);
        desk.On<JsonElement>("Ring", async ring =>
        {
            var chat = ring.GetProperty("chatId").GetString()!;
            await LiveChatClients.CallAsync(desk, "AcceptRing", new { chatId = chat, offerId = ring.GetProperty("offerId").GetString() });
            Of(accepted, chat).TrySetResult(desk);
        });
        await desk.StartAsync();
        await LiveChatClients.CallAsync(desk, "SetAvailability", new { availability = "available" });
    }

    private static async Task ChatOnceAsync(Uri server, HttpClient http, ConcurrentDictionary<string, TaskCompletionSource<HubConnection>> accepted, int messages)
    {
        await using var customer = await LiveChatClients.VisitAsync(server, http);
        var chat = await LiveChatClients.StartAsync(customer);
        var desk = await Of(accepted, chat).Task;
        for (var i = 0; i < messages; i++) await LiveChatClients.SayAsync(i % 2 == 0 ? customer : desk, chat, Guid.NewGuid().ToString("D"));
        await LiveChatClients.CallAsync(customer, "LeaveChat", new { chatId = chat });
    }

    private static TaskCompletionSource<HubConnection> Of(ConcurrentDictionary<string, TaskCompletionSource<HubConnection>> accepted, string chat)
        => accepted.GetOrAdd(chat, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
