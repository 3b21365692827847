using System.Text.Json.Serialization;

namespace LiveChat.Nodes;

[JsonSerializable(typeof(NodeNotice))]
[JsonSerializable(typeof(byte[]))]
internal sealed partial class NodeJsonContext : JsonSerializerContext;
