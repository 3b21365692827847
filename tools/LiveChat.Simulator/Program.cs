using LiveChat.Simulator.Commands;

return SimulatorCommand.Run(args, Console.Out, Console.Error);
