"""From degrees to the plane: x to the right, y up, on a globe of radius 1."""

import math
from collections.abc import Callable

Spot = tuple[float, float]
Projection = Callable[[float, float], Spot]

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796


def equal_earth(middle: float) -> Projection:
    """The Equal Earth projection around a meridian: areas are true, parallels straight.

    Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
    Geographical Information Science 33(3), 2019, equations 1 to 4.
    """

    def project(longitude: float, latitude: float) -> Spot:
        theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
        square = theta * theta
        sixth = square**3
        slope = 9 * A4 * sixth * square + 7 * A3 * sixth + 3 * A2 * square + A1
        x = 2 * math.sqrt(3) * math.radians(longitude - middle) * math.cos(theta) / (3 * slope)
        return x, theta * (A1 + A2 * square + sixth * (A3 + A4 * square))

    return project


def equal_area(longitude_of_middle: float, latitude_of_middle: float) -> Projection:
    """Lambert's azimuthal equal-area projection around a spot.

    Source: J. P. Snyder, "Map Projections: A Working Manual", USGS Professional Paper 1395, 1987,
    equations 24-2 to 24-4.
    """
    up, side = math.sin(math.radians(latitude_of_middle)), math.cos(math.radians(latitude_of_middle))

    def project(longitude: float, latitude: float) -> Spot:
        sine, cosine = math.sin(math.radians(latitude)), math.cos(math.radians(latitude))
        turn = math.radians(longitude - longitude_of_middle)
        near = 1 + up * sine + side * cosine * math.cos(turn)
        scale = math.sqrt(2 / max(near, 1e-9))
        return scale * cosine * math.sin(turn), scale * (side * sine - up * cosine * math.cos(turn))

    return project
