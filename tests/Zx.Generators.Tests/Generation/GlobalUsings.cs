// Tests of the generator stand outside the namespace Zx, whose names the generator has too.
extern alias abstractions;

global using abstractions::Zx;
