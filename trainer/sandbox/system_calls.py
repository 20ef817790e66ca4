"""The filter of system calls for what runs in the sandbox, as the bytes that bubblewrap's
`--seccomp` reads.

A program of classic BPF: the kernel runs it at every system call over `struct seccomp_data` (the
call's number, the architecture, the instruction pointer, six arguments of 64 bits) and does what it
returns. Each instruction is a `struct sock_filter`: u16 code, u8 jump if true, u8 jump if false,
u32 constant. See seccomp(2) and <linux/bpf_common.h>.

It takes away what proofs never need and where kernels have had holes: keys, io_uring, mounting,
namespaces, BPF, modules, clocks, sockets of virtual machines, and memory that belongs to no
process. ptrace stays: the leak checker of gcc's sanitizers is built on it, and it reaches nothing
but the processes of the same run.
"""

import errno
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_LOAD: Final = 0x20  # BPF_LD | BPF_W | BPF_ABS: a word of seccomp_data
_AND: Final = 0x54  # BPF_ALU | BPF_AND | BPF_K
_EQUAL: Final = 0x15  # BPF_JMP | BPF_JEQ | BPF_K
_GREATER: Final = 0x25  # BPF_JMP | BPF_JGT | BPF_K
_RETURN: Final = 0x06  # BPF_RET | BPF_K

_NUMBER: Final = 0
_ARCHITECTURE: Final = 4
_ARGUMENTS: Final = 16
_ALLOW: Final = 0x7FFF_0000
_ERRNO: Final = 0x0005_0000

_NEWEST_KNOWN: Final = 450
"""Calls that were added later (Linux 6.7 and on) do not exist in the sandbox, whatever they will be
able to do.
"""
_NEW_NAMESPACES: Final = 0x7E02_0000
"""CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET."""
_NEW_TIME: Final = 0x80
"""CLONE_NEWTIME, of unshare alone: for clone these bits are the signal at the end."""
_AF_UNIX, _AF_INET, _AF_INET6, _AF_NETLINK = 1, 2, 10, 16
_NETLINK_ROUTE: Final = 0
_TIOCSTI, _TIOCLINUX = 0x5412, 0x541C

# Number on x86_64, number on aarch64 (<asm/unistd_64.h>, <asm-generic/unistd.h>).
_FORBIDDEN: Final[Mapping[str, tuple[int, int]]] = {
    "acct": (163, 89),
    "add_key": (248, 217),
    "adjtimex": (159, 171),
    "bpf": (321, 280),
    "clock_adjtime": (305, 266),
    "clock_settime": (227, 112),
    "delete_module": (176, 106),
    "fanotify_init": (300, 262),
    "finit_module": (313, 273),
    "fsconfig": (431, 431),
    "fsmount": (432, 432),
    "fsopen": (430, 430),
    "fspick": (433, 433),
    "init_module": (175, 105),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_uring_setup": (425, 425),
    "kexec_file_load": (320, 294),
    "kexec_load": (246, 104),
    "keyctl": (250, 219),
    "mount": (165, 40),
    "mount_setattr": (442, 442),
    "move_mount": (429, 429),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "perf_event_open": (298, 241),
    "pivot_root": (155, 41),
    "quotactl": (179, 60),
    "quotactl_fd": (443, 443),
    "reboot": (169, 142),
    "request_key": (249, 218),
    "setns": (308, 268),
    "settimeofday": (164, 170),
    "swapoff": (168, 225),
    "swapon": (167, 224),
    "syslog": (103, 116),
    "umount2": (166, 39),
    "userfaultfd": (323, 282),
    "vhangup": (153, 58),
}
# As if the kernel were too old to have them: the C library then takes another way. clone3 hides its
# flags behind a pointer, where no filter can look; the others make memory that is counted for no
# process and for no file system with a limit.
_UNKNOWN: Final[Mapping[str, tuple[int, int]]] = {
    "clone3": (435, 435),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "msgget": (68, 186),
    "shmget": (29, 194),
}


@dataclass(frozen=True)
class _Machine:
    """An architecture as the kernel's audit numbers name it, its column in the tables, and calls
    looked at more closely.
    """

    audit: int
    column: int
    socket: int
    socketpair: int
    clone: int
    unshare: int
    ioctl: int


_MACHINES: Final[Mapping[str, _Machine]] = {
    "x86_64": _Machine(0xC000_003E, 0, socket=41, socketpair=53, clone=56, unshare=272, ioctl=16),
    "aarch64": _Machine(
        0xC000_00B7, 1, socket=198, socketpair=199, clone=220, unshare=97, ioctl=29
    ),
}

_Instruction = tuple[int, int, int, int]


def filter_program(machine: str) -> bytes:
    """The filter for a machine as `platform.machine` names it; empty where there is none for it."""
    known = _MACHINES.get(machine)
    if known is None:
        return b""
    return b"".join(struct.pack("=HBBI", *instruction) for instruction in _program(known))


def _program(machine: _Machine) -> Iterator[_Instruction]:
    yield (_LOAD, 0, 0, _ARCHITECTURE)
    # 32-bit programs number their calls otherwise: none of them may pass.
    yield (_EQUAL, 1, 0, machine.audit)
    yield _refuse(errno.ENOSYS)
    yield (_LOAD, 0, 0, _NUMBER)
    # Above are the calls of the x32 ABI as well.
    yield (_GREATER, 0, 1, _NEWEST_KNOWN)
    yield _refuse(errno.ENOSYS)
    for numbers, error in ((_FORBIDDEN, errno.EPERM), (_UNKNOWN, errno.ENOSYS)):
        for number in numbers.values():
            yield (_EQUAL, 0, 1, number[machine.column])
            yield _refuse(error)
    yield from _if_called(machine.socket, _socket_rule())
    yield from _if_called(machine.socketpair, _only_family(_AF_UNIX))
    yield from _if_called(machine.clone, _without_bits(_NEW_NAMESPACES))
    yield from _if_called(machine.unshare, _without_bits(_NEW_NAMESPACES | _NEW_TIME))
    yield from _if_called(machine.ioctl, _ioctl_rule())
    yield (_RETURN, 0, 0, _ALLOW)


def _if_called(number: int, rule: Sequence[_Instruction]) -> Iterator[_Instruction]:
    """A rule that ends in a return, jumped over where the call is another."""
    yield (_EQUAL, 0, len(rule), number)
    yield from rule


def _socket_rule() -> list[_Instruction]:
    """Local and internet sockets, and the kernel's routing table, which getaddrinfo asks; the
    network is a loopback alone.
    """
    return [
        (_LOAD, 0, 0, _argument(0)),
        (_EQUAL, 6, 0, _AF_UNIX),
        (_EQUAL, 5, 0, _AF_INET),
        (_EQUAL, 4, 0, _AF_INET6),
        (_EQUAL, 0, 2, _AF_NETLINK),
        (_LOAD, 0, 0, _argument(2)),
        (_EQUAL, 1, 0, _NETLINK_ROUTE),
        _refuse(errno.EAFNOSUPPORT),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _only_family(family: int) -> list[_Instruction]:
    return [
        (_LOAD, 0, 0, _argument(0)),
        (_EQUAL, 1, 0, family),
        _refuse(errno.EAFNOSUPPORT),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _without_bits(bits: int) -> list[_Instruction]:
    return [
        (_LOAD, 0, 0, _argument(0)),
        (_AND, 0, 0, bits),
        (_EQUAL, 1, 0, 0),
        _refuse(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _ioctl_rule() -> list[_Instruction]:
    """Everything but what types into a terminal."""
    return [
        (_LOAD, 0, 0, _argument(1)),
        (_EQUAL, 1, 0, _TIOCSTI),
        (_EQUAL, 0, 1, _TIOCLINUX),
        _refuse(errno.EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _argument(index: int) -> int:
    # The lower half of an argument, which is all that the kernel looks at in an int; both machines
    # are little-endian.
    return _ARGUMENTS + 8 * index


def _refuse(error: int) -> _Instruction:
    return (_RETURN, 0, 0, _ERRNO | error)
