using LiveChat.LoadTest;
using LiveChat.LoadTest.Servers;
using LiveChat.LoadTest.WholePath;

var command = Arguments.Parse(args);
switch (command.Name)
{
    case "whole-path":
        await WholePathScenario.RunAsync(command);
        return 0;
    case "serve-bare":
        await BareServer.RunAsync();
        return 0;
    case "serve-livechat":
        await LiveChatServer.RunAsync(command.Text("store", "memory"), command.Number("chats", 200));
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: LiveChat.LoadTest whole-path [--store memory] [--chats 200] [--seconds 10]");
        return 2;
}
