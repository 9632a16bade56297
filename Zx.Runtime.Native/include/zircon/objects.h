/* Signals, options, topics and records of the objects: what is no call, and so not in the definition file. */
#ifndef ZIRCON_OBJECTS_H_
#define ZIRCON_OBJECTS_H_

#include <stdint.h>

#define ZX_HANDLE_INVALID ((zx_handle_t)0u)

#define ZX_TIME_INFINITE INT64_MAX
#define ZX_TIME_INFINITE_PAST INT64_MIN

/* Signals. Bits 0 to 23 are the objects' own, 24 to 31 the users'. */
#define ZX_SIGNAL_NONE ((zx_signals_t)0u)
#define ZX_SIGNAL_HANDLE_CLOSED ((zx_signals_t)0x800000u)
#define ZX_USER_SIGNAL_0 ((zx_signals_t)0x1000000u)
#define ZX_USER_SIGNAL_1 ((zx_signals_t)0x2000000u)
#define ZX_USER_SIGNAL_2 ((zx_signals_t)0x4000000u)
#define ZX_USER_SIGNAL_3 ((zx_signals_t)0x8000000u)
#define ZX_USER_SIGNAL_4 ((zx_signals_t)0x10000000u)
#define ZX_USER_SIGNAL_5 ((zx_signals_t)0x20000000u)
#define ZX_USER_SIGNAL_6 ((zx_signals_t)0x40000000u)
#define ZX_USER_SIGNAL_7 ((zx_signals_t)0x80000000u)
#define ZX_USER_SIGNAL_ALL ((zx_signals_t)0xFF000000u)
#define ZX_EVENT_SIGNALED ((zx_signals_t)0x8u)
#define ZX_EVENTPAIR_SIGNALED ((zx_signals_t)0x8u)
#define ZX_EVENTPAIR_PEER_CLOSED ((zx_signals_t)0x4u)
#define ZX_SOCKET_READABLE ((zx_signals_t)0x1u)
#define ZX_SOCKET_WRITABLE ((zx_signals_t)0x2u)
#define ZX_SOCKET_PEER_CLOSED ((zx_signals_t)0x4u)
#define ZX_SOCKET_PEER_WRITE_DISABLED ((zx_signals_t)0x10u)
#define ZX_SOCKET_READ_DISABLED ZX_SOCKET_PEER_WRITE_DISABLED
#define ZX_SOCKET_WRITE_DISABLED ((zx_signals_t)0x20u)
#define ZX_SOCKET_CONTROL_READABLE ((zx_signals_t)0x40u)
#define ZX_SOCKET_CONTROL_WRITABLE ((zx_signals_t)0x80u)
#define ZX_SOCKET_ACCEPT ((zx_signals_t)0x100u)
#define ZX_SOCKET_SHARE ((zx_signals_t)0x200u)
#define ZX_SOCKET_READ_THRESHOLD ((zx_signals_t)0x400u)
#define ZX_SOCKET_WRITE_THRESHOLD ((zx_signals_t)0x800u)

/* Sockets. */
#define ZX_SOCKET_STREAM 0u
#define ZX_SOCKET_DATAGRAM 1u
#define ZX_SOCKET_HAS_CONTROL 2u
#define ZX_SOCKET_HAS_ACCEPT 4u
#define ZX_SOCKET_CREATE_MASK 7u
#define ZX_SOCKET_CONTROL 4u
#define ZX_SOCKET_PEEK 8u
#define ZX_SOCKET_SHUTDOWN_WRITE 1u
#define ZX_SOCKET_SHUTDOWN_READ 2u
#define ZX_SOCKET_SHUTDOWN_MASK 3u

/* Properties. */
#define ZX_PROP_NAME 3u
#define ZX_PROP_SOCKET_RX_THRESHOLD 12u
#define ZX_PROP_SOCKET_TX_THRESHOLD 13u
#define ZX_MAX_NAME_LEN 32

/* Topics of information, and their records. */
#define ZX_INFO_HANDLE_VALID 1u
#define ZX_INFO_HANDLE_BASIC 2u
#define ZX_INFO_HANDLE_COUNT 19u
#define ZX_INFO_SOCKET 22u

#define ZX_OBJ_PROP_NONE 0u
#define ZX_OBJ_PROP_WAITABLE 1u

typedef struct zx_info_handle_basic {
  uint64_t koid;
  uint32_t rights;
  uint32_t type;
  uint64_t related_koid;
  uint32_t props;
  uint32_t padding;
} zx_info_handle_basic_t;

typedef struct zx_info_handle_count {
  uint32_t handle_count;
} zx_info_handle_count_t;

typedef struct zx_info_socket {
  uint32_t options;
  uint32_t padding;
  uint64_t rx_buf_max;
  uint64_t rx_buf_size;
  uint64_t rx_buf_available;
  uint64_t tx_buf_max;
  uint64_t tx_buf_size;
} zx_info_socket_t;

/* The rights of a new handle. */
#define ZX_DEFAULT_SOCKET_RIGHTS ((zx_rights_t)0xF0CFu)
#define ZX_DEFAULT_EVENT_RIGHTS ((zx_rights_t)0xD003u)
#define ZX_DEFAULT_EVENTPAIR_RIGHTS ((zx_rights_t)0xF003u)

#include <zircon/errors.h>
#include <zircon/rights.h>

#endif
