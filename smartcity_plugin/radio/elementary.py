"""Logarithm and exponential that a compiler can compute for several values at once.

Calls of the C library stop LLVM from turning a loop into vector instructions. These two are plain arithmetic:
relative error below 1e-15 (tests/radio/test_elementary.py), for the arguments that occur here.
"""

from __future__ import annotations

import numba
from llvmlite import ir
from numba import njit
from numba.extending import intrinsic

# For the formulas of a loop over many receivers: all of it must become one loop body to be vectorised.
inlined = njit(cache=True, error_model="numpy", forceinline=True)

LG_E = 0.43429448190325176  # lg(e): lg(x) is taken as lg(e) ln(x)
LN_10 = 1.0 / LG_E
_LN_2 = 0.6931471805599453
_SHIFT = 6755399441055744.0  # 1.5 * 2^52: adding it rounds to a whole number, which stands in the lowest bits


@intrinsic
def _bits(typing_context, number):
    """The 64 bits of a float64 as an int64."""
    def build(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], ir.IntType(64))

    return numba.int64(numba.float64), build


@intrinsic
def _number(typing_context, bits):
    """The float64 that has these 64 bits."""
    def build(context, builder, signature, arguments):
        return builder.bitcast(arguments[0], ir.DoubleType())

    return numba.float64(numba.int64), build


@inlined
def log(x: float) -> float:
    """Natural logarithm of a positive, normal number: x = 2^e m, ln m by the series of artanh."""
    bits = _bits(x)
    # m between sqrt(1/2) and sqrt(2): the exponent is read after a shift by that half power.
    exponent_bits = (bits - 0x3FE6A09E667F3BCD) >> 52
    m = _number(bits - (exponent_bits << 52))
    exponent = _number((exponent_bits + 1023) | 0x4330000000000000) - 4503599627371519.0
    s = (m - 1.0) / (m + 1.0)
    w = s * s
    series = 1.0 / 3.0 + w * (
        0.2 + w * (1.0 / 7.0 + w * (1.0 / 9.0 + w * (1.0 / 11.0 + w * (1.0 / 13.0 + w * (
            1.0 / 15.0 + w * (1.0 / 17.0 + w / 19.0)))))))
    return exponent * _LN_2 + 2.0 * s + 2.0 * s * w * series


@inlined
def exp(x: float) -> float:
    """e^x for x between -700 and 700, beyond which the nearest of the two is taken."""
    bounded = min(max(x, -700.0), 700.0)
    shifted = bounded * (1.0 / _LN_2) + _SHIFT
    n = shifted - _SHIFT
    r = bounded - n * 0.693145751953125 - n * 1.42860682030941723212e-06  # ln 2 in two parts
    series = 1.0 + r * (1.0 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (
        1.0 / 720 + r * (1.0 / 5040 + r * (1.0 / 40320 + r * (1.0 / 362880 + r * (
            1.0 / 3628800 + r * (1.0 / 39916800 + r / 479001600)))))))))))
    return series * _number((_bits(shifted) + 1023) << 52)
