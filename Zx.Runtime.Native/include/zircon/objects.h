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
#define ZX_CHANNEL_READABLE ((zx_signals_t)0x1u)
#define ZX_CHANNEL_WRITABLE ((zx_signals_t)0x2u)
#define ZX_CHANNEL_PEER_CLOSED ((zx_signals_t)0x4u)
#define ZX_TIMER_SIGNALED ((zx_signals_t)0x8u)
#define ZX_PROCESS_TERMINATED ((zx_signals_t)0x8u)
#define ZX_JOB_NO_PROCESSES ((zx_signals_t)0x8u)
#define ZX_JOB_NO_JOBS ((zx_signals_t)0x10u)

/* Waits for several objects. */
#define ZX_WAIT_MANY_MAX_ITEMS 16u

typedef struct zx_wait_item {
  uint32_t handle;
  uint32_t waitfor;
  uint32_t pending;
} zx_wait_item_t;

/* Ports and their packets. */
#define ZX_WAIT_ASYNC_ONCE 0u
#define ZX_WAIT_ASYNC_REPEATING 1u
#define ZX_PORT_BIND_TO_INTERRUPT 1u
#define ZX_PORT_REPORTS_CLOSING 0x80000000u
#define ZX_PKT_TYPE_USER 0u
#define ZX_PKT_TYPE_SIGNAL_ONE 1u
#define ZX_PKT_TYPE_SIGNAL_REP 2u

typedef union zx_packet_user {
  uint64_t u64[4];
  uint32_t u32[8];
  uint16_t u16[16];
  uint8_t c8[32];
} zx_packet_user_t;

typedef struct zx_packet_signal {
  uint32_t trigger;
  uint32_t observed;
  uint64_t count;
  uint64_t reserved0;
  uint64_t reserved1;
} zx_packet_signal_t;

typedef struct zx_port_packet {
  uint64_t key;
  uint32_t type;
  int32_t status;
  union {
    zx_packet_user_t user;
    zx_packet_signal_t signal;
  };
} zx_port_packet_t;

/* Timers. */
#define ZX_CLOCK_MONOTONIC 0u
#define ZX_TIMER_SLACK_CENTER 0u
#define ZX_TIMER_SLACK_EARLY 1u
#define ZX_TIMER_SLACK_LATE 2u

/* Channels. */
#define ZX_CHANNEL_READ_MAY_DISCARD 1u
#define ZX_CHANNEL_MAX_MSG_BYTES 65536u
#define ZX_CHANNEL_MAX_MSG_HANDLES 64u

/* Jobs and their policy. */
#define ZX_JOB_POL_BASIC 0u
#define ZX_JOB_POL_RELATIVE 0u
#define ZX_JOB_POL_ABSOLUTE 1u
#define ZX_POL_BAD_HANDLE 0u
#define ZX_POL_WRONG_OBJECT 1u
#define ZX_POL_VMAR_WX 2u
#define ZX_POL_NEW_ANY 3u
#define ZX_POL_NEW_VMO 4u
#define ZX_POL_NEW_CHANNEL 5u
#define ZX_POL_NEW_EVENT 6u
#define ZX_POL_NEW_EVENTPAIR 7u
#define ZX_POL_NEW_PORT 8u
#define ZX_POL_NEW_SOCKET 9u
#define ZX_POL_NEW_FIFO 10u
#define ZX_POL_NEW_TIMER 11u
#define ZX_POL_NEW_PROCESS 12u
#define ZX_POL_MAX 13u
#define ZX_POL_ACTION_ALLOW 0u
#define ZX_POL_ACTION_DENY 1u
#define ZX_POL_ACTION_EXCEPTION 2u
#define ZX_POL_ACTION_KILL 5u

typedef struct zx_policy_basic {
  uint32_t condition;
  uint32_t policy;
} zx_policy_basic_t;

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
#define ZX_INFO_PROCESS_HANDLE_STATS 21u
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

typedef struct zx_info_process_handle_stats {
  uint32_t handle_count[64];
} zx_info_process_handle_stats_t;

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
#define ZX_DEFAULT_CHANNEL_RIGHTS ((zx_rights_t)0xF00Eu)
#define ZX_DEFAULT_PORT_RIGHTS ((zx_rights_t)0x800Fu)
#define ZX_DEFAULT_TIMER_RIGHTS ((zx_rights_t)0xD00Bu)
#define ZX_DEFAULT_JOB_RIGHTS ((zx_rights_t)0x3DFCFu)
#define ZX_DEFAULT_PROCESS_RIGHTS ((zx_rights_t)0x6D3CFu)

#include <zircon/errors.h>
#include <zircon/rights.h>

#endif
