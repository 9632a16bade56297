/* The functions of the mixed library beside the calls. */
#ifndef MIXED_H
#define MIXED_H

#include <zircon/syscalls.h>

zx_handle_t mixed_give(uint8_t value);
int mixed_take(zx_handle_t handle);
void mixed_ask(zx_handle_t handle, int rounds);
void mixed_write_read(zx_handle_t near, zx_handle_t far, int size, int rounds);
zx_handle_t mixed_share_accept(zx_handle_t near, zx_handle_t far, zx_handle_t socket, int rounds);

#endif
