/* The handles that a program has without having asked for them. They are the process's: who closes one closes it for all. */
#ifndef ZIRCON_PROCESS_H_
#define ZIRCON_PROCESS_H_

#include <zircon/syscalls.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The process itself, with ZX_DEFAULT_PROCESS_RIGHTS. */
zx_handle_t zx_process_self(void);

/* The job in which it is, with ZX_DEFAULT_JOB_RIGHTS. */
zx_handle_t zx_job_default(void);

#ifdef __cplusplus
}
#endif

#endif
