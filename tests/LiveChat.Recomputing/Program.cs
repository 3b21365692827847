using System.Text;
using LiveChat.Routing;

// A process of its own, which knows nothing of a decision but the text that was kept of it: reads one a line, and writes at whom the chat rings.
using var kept = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
using var chosen = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
while (await kept.ReadLineAsync() is { } line) await chosen.WriteLineAsync(string.Join('+', RoutingExplanation.Read(new(line)).Choose()));
