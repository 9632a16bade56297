/* What the test programs have in common: a check that says what failed, and short names for what they do over and over. */
#ifndef CHECK_H
#define CHECK_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zircon/syscalls.h>
#include <zircon/syscalls/object.h>

#define CHECK(condition)                                                       \
  do {                                                                         \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);  \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)

#define CHECK_STATUS(call, expected)                                           \
  do {                                                                         \
    zx_status_t status_ = (call);                                              \
    if (status_ != (expected)) {                                               \
      fprintf(stderr, "%s:%d: %s is %d, not %s\n", __FILE__, __LINE__, #call,  \
              (int)status_, #expected);                                        \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)

#define CHECK_OK(call) CHECK_STATUS(call, ZX_OK)

struct pair {
  zx_handle_t near;
  zx_handle_t far;
};

static inline struct pair make_socket(uint32_t options) {
  struct pair made = {ZX_HANDLE_INVALID, ZX_HANDLE_INVALID};
  CHECK_OK(zx_socket_create(options, &made.near, &made.far));
  return made;
}

static inline void close_pair(struct pair pair) {
  CHECK_OK(zx_handle_close(pair.near));
  CHECK_OK(zx_handle_close(pair.far));
}

/* The signals that are up now: a wait that cannot be satisfied, with a deadline in the past. */
static inline zx_signals_t signals_of(zx_handle_t handle) {
  zx_signals_t observed = 0;
  CHECK_STATUS(zx_object_wait_one(handle, 0, 0, &observed), ZX_ERR_TIMED_OUT);
  return observed;
}

/* Whether a handle value names a handle. */
static inline int is_live(zx_handle_t handle) {
  return zx_object_get_info(handle, ZX_INFO_HANDLE_VALID, NULL, 0, NULL, NULL) == ZX_OK;
}

static inline zx_handle_t duplicate_with(zx_handle_t handle, zx_rights_t rights) {
  zx_handle_t copy = ZX_HANDLE_INVALID;
  CHECK_OK(zx_handle_duplicate(handle, rights, &copy));
  return copy;
}

#endif
