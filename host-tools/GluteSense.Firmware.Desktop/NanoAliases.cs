// Sends the framework types that the firmware uses to their virtual-time fakes, without touching a firmware file.
global using Directory = NanoFakes.System.IO.Directory;
global using File = NanoFakes.System.IO.File;
global using FileStream = NanoFakes.System.IO.FileStream;
global using HMACSHA256 = NanoFakes.System.Security.Cryptography.HMACSHA256;
global using Random = NanoFakes.System.Random;
global using Thread = NanoFakes.System.Threading.Thread;
