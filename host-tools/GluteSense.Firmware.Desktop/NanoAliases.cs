// Sends the framework types that the firmware uses to their virtual-time fakes, without touching a firmware file.
global using Thread = NanoFakes.System.Threading.Thread;
